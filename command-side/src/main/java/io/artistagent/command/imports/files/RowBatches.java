package io.artistagent.command.imports.files;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Passes rows on in batches of a fixed size; the last one may be smaller. */
final class RowBatches<T> {

    private final int size;
    private final Function<List<T>, Batch> pack;
    private final RowSink sink;
    private List<T> rows = new ArrayList<>();
    private long count;

    RowBatches(int size, Function<List<T>, Batch> pack, RowSink sink) {
        this.size = size;
        this.pack = pack;
        this.sink = sink;
    }

    void add(T row) {
        rows.add(row);
        count++;
        if (rows.size() == size) {
            flush();
        }
    }

    void flush() {
        if (!rows.isEmpty()) {
            sink.take(pack.apply(rows));
            rows = new ArrayList<>();
        }
    }

    long count() {
        return count;
    }
}
