package io.artistagent.eventlog.readmodel;

import java.util.List;

/**
 * A read model. A feature offers each of its read models as one bean: the {@code @EventHandler} methods write it, and the handler of an
 * erasure forgets the person. The handlers write to the {@link #stores() stores}, which know the version that is being filled; queries read
 * the same stores, which know the version to read.
 *
 * <p>Everything in a read model comes from the log: any version can be dropped and filled again.
 */
public interface ReadModel {

    /** The name that operators see and after which tables and collections are named, in lower-case letters. */
    String name();

    /**
     * The number of the shape that this code writes. Increase it when the handlers write different data for the same events, or use other
     * columns: the next start then rebuilds the read model.
     */
    default int shape() {
        return 1;
    }

    /**
     * The oldest shape that the queries of this code can read and that its handlers can continue to write. A version with a shape from this
     * one to {@link #shape()} is used until a rebuild has replaced it; a version with any other shape is not.
     */
    default int oldestReadableShape() {
        return shape();
    }

    /** The stores of the read model. */
    List<? extends ModelStore> stores();

    /** The maximum number of events in one transaction. */
    default int batchSize() {
        return 200;
    }

    /** The number of segments into which the log is divided for this read model, so that several processes may share the work. */
    default int segments() {
        return 1;
    }

    /** The maximum number of segments that one process claims. */
    default int segmentsHere() {
        return Integer.MAX_VALUE;
    }

    /** Whether this code can use a version with this shape. */
    default boolean canRead(int otherShape) {
        return oldestReadableShape() <= otherShape && otherShape <= shape();
    }
}
