package io.artistagent.ledger.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads lines of bytes that are not longer than a limit. Every line ends with a line break, the last one too. */
final class LineReader {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;

    LineReader(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * The next line without its line break. Empty after the last one.
     *
     * @throws IllegalArgumentException if a line is too long or does not end
     */
    Optional<byte[]> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        while (fill()) {
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            line.write(buffer, at, stop - at);
            at = Math.min(end, stop + 1);
            if (line.size() > longest) {
                throw new IllegalArgumentException("The line is too long");
            }
            if (stop < end) {
                return Optional.of(line.toByteArray());
            }
        }
        if (line.size() > 0) {
            throw new IllegalArgumentException("The last line does not end");
        }
        return Optional.empty();
    }

    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
        }
        return end > 0;
    }
}
