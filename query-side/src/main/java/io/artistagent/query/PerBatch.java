package io.artistagent.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Gathers what the events of one batch have to write, and writes it once, in the transaction of the batch: a figure of a year costs
 * one statement then, not 365. What the batch cannot write fails the batch, which is read again later.
 */
public final class PerBatch {

    private PerBatch() {}

    /**
     * Keeps the item until all events of the batch are handled.
     *
     * @param name tells this gathering from others of the same batch; its first writer writes all
     * @param write gets the items in the order in which they came
     */
    public static <T> void gather(String name, T item, Consumer<List<T>> write) {
        var batch = CurrentUnitOfWork.get().root();
        List<T> items = batch.getOrComputeResource(PerBatch.class.getName() + ":" + name, key -> {
            var gathered = new ArrayList<T>();
            batch.onPrepareCommit(ending -> write.accept(gathered));
            return gathered;
        });
        items.add(item);
    }
}
