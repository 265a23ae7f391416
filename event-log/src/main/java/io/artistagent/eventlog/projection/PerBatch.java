package io.artistagent.eventlog.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Gathers what the events of one batch have to write, and writes it once, in the transaction of the batch: a figure of a year costs
 * one statement then, not 365. What the batch cannot write fails the batch, which is read again later.
 */
public final class PerBatch {

    private PerBatch() {}

    /**
     * What is gathered in the current batch.
     *
     * @param name tells this gathering from others of the same batch; its first writer writes all
     * @param begin makes an empty gathering
     * @param write writes it when all events of the batch are handled
     */
    public static <B> B gathering(String name, Supplier<B> begin, Consumer<B> write) {
        var batch = CurrentUnitOfWork.get().root();
        return batch.getOrComputeResource(PerBatch.class.getName() + ":" + name, key -> {
            var gathering = begin.get();
            batch.onPrepareCommit(ending -> write.accept(gathering));
            return gathering;
        });
    }

    /** Keeps the item until all events of the batch are handled; the writer gets the items in the order in which they came. */
    public static <T> void gather(String name, T item, Consumer<List<T>> write) {
        PerBatch.<List<T>>gathering(name, ArrayList::new, write).add(item);
    }
}
