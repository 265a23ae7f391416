package io.artistagent.eventlog.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Collects what the events of one batch have to write, and writes it once, before the transaction of the batch commits: a year of figures
 * then takes one statement instead of 365. A failed write fails the batch, which is retried later. Writes to PostgreSQL are part of the
 * transaction; writes to another store are not, so a retry must be able to repeat them.
 */
public final class BatchBuffer {

    private BatchBuffer() {}

    /**
     * The collection of the current batch.
     *
     * @param name tells this collection from others in the same batch; the writer of the first call is used
     * @param begin creates an empty collection
     * @param write writes it after all events of the batch are handled
     */
    public static <B> B of(String name, Supplier<B> begin, Consumer<B> write) {
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        return batch.getOrComputeResource(BatchBuffer.class.getName() + ":" + name, key -> {
            B buffer = begin.get();
            batch.onPrepareCommit(ending -> write.accept(buffer));
            return buffer;
        });
    }

    /** Collects an item until all events of the batch are handled; the writer gets the items in their order of arrival. */
    public static <T> void add(String name, T item, Consumer<List<T>> write) {
        BatchBuffer.<List<T>>of(name, ArrayList::new, write).add(item);
    }
}
