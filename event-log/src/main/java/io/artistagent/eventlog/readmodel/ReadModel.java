package io.artistagent.eventlog.readmodel;

import java.util.List;

/**
 * All that is known of a read model. A room offers each of its read models as one bean, whose {@code @EventHandler} methods write it and
 * whose handler of an erasure forgets a person. The handlers write to the {@link #stores() stores}, which know the version that is being
 * filled; queries read the same stores, which know the version that is read.
 *
 * <p>Everything in a read model comes from the log: any version can be dropped and filled again.
 */
public interface ReadModel {

    /** The name by which operators know the read model, and after which its tables and collections are named: lower-case letters. */
    String name();

    /**
     * The number of the shape that this code writes. Raise it when the handlers write something else for the same events, or to other
     * columns: the next start then rebuilds the read model.
     */
    default int shape() {
        return 1;
    }

    /**
     * The oldest shape that the queries of this code can read and its handlers can continue to write. As long as no rebuild has produced
     * {@link #shape()}, a version of such a shape is still used; a version of any other shape is not.
     */
    default int oldestReadableShape() {
        return shape();
    }

    /** Where the read model lies. */
    List<? extends ModelStore> stores();

    /** How many events share one transaction at most. */
    default int batchSize() {
        return 200;
    }

    /** Into how many segments its processor divides the log, so that several processes may share the work. */
    default int segments() {
        return 1;
    }

    /** How many of the segments one process takes at most. */
    default int segmentsHere() {
        return Integer.MAX_VALUE;
    }

    /** Whether this code can use a version of that shape. */
    default boolean canRead(int otherShape) {
        return oldestReadableShape() <= otherShape && otherShape <= shape();
    }
}
