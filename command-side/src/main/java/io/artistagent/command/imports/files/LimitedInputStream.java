package io.artistagent.command.imports.files;

import io.artistagent.command.imports.files.FileRefused.Reason;
import java.io.IOException;
import java.io.InputStream;

/** A stream that can be limited temporarily, while its reader buffers everything it reads in memory. */
final class LimitedInputStream extends BulkInputStream {

    private static final long WITHOUT = Long.MAX_VALUE;

    private final InputStream source;
    private long left = WITHOUT;

    LimitedInputStream(InputStream source) {
        this.source = source;
    }

    void ration(long bytes) {
        left = bytes;
    }

    void lift() {
        left = WITHOUT;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = source.read(target, offset, length);
        if (left != WITHOUT) {
            left -= Math.max(0, read);
            if (left < 0) {
                throw new FileRefused(
                        Reason.TOO_LARGE,
                        "A file in the ZIP is stored without its length and is too large to read that way. Unpack the ZIP, then"
                                + " zip it again.");
            }
        }
        return read;
    }
}
