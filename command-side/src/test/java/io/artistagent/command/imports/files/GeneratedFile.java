package io.artistagent.command.imports.files;

import java.nio.charset.StandardCharsets;
import java.util.function.LongFunction;

/** A file that is generated while it is read, so that it may be larger than the memory. */
public final class GeneratedFile extends BulkInputStream {

    private final long rows;
    private final LongFunction<String> row;
    private final String end;
    private long next;
    private byte[] current = {};
    private int position;

    public GeneratedFile(long rows, LongFunction<String> row, String end) {
        this.rows = rows;
        this.row = row;
        this.end = end;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        while (position == current.length) {
            if (next > rows) {
                return -1;
            }
            String text = next == rows ? end : row.apply(next);
            next++;
            current = text.getBytes(StandardCharsets.UTF_8);
            position = 0;
        }
        int read = Math.min(length, current.length - position);
        System.arraycopy(current, position, target, offset, read);
        position += read;
        return read;
    }
}
