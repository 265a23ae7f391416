package io.artistagent.benchmarks.append;

import io.artistagent.benchmarks.measure.Load;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/** Inserts the rows of {@link PlainInsert}, but waiting callers share a commit: the gain of a group commit alone, without commands. */
final class RawGroupCommit implements Load.Operation, AutoCloseable {

    private static final int MAX_BATCH = 256;

    private final PlainInsert table;
    private final LinkedBlockingQueue<CompletableFuture<Integer>> waiting = new LinkedBlockingQueue<>();
    private final Thread writer;

    /** @param table inserts the rows */
    RawGroupCommit(PlainInsert table) {
        this.table = table;
        this.writer = Thread.ofPlatform().daemon().name("raw-group-commit").start(this::write);
    }

    @Override
    public int run() {
        CompletableFuture<Integer> stored = new CompletableFuture<>();
        waiting.add(stored);
        return stored.join();
    }

    private void write() {
        List<CompletableFuture<Integer>> batch = new ArrayList<>();
        try {
            while (true) {
                batch.add(waiting.take());
                waiting.drainTo(batch, MAX_BATCH - 1);
                insert(batch);
                batch.clear();
            }
        } catch (InterruptedException closed) {
            batch.forEach(row -> row.cancel(false));
        }
    }

    private void insert(List<CompletableFuture<Integer>> batch) {
        try {
            table.insert(batch.size());
            batch.forEach(row -> row.complete(1));
        } catch (SQLException failed) {
            batch.forEach(row -> row.completeExceptionally(failed));
        }
    }

    @Override
    public void close() throws InterruptedException {
        writer.interrupt();
        writer.join();
    }
}
