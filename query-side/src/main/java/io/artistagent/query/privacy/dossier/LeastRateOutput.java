package io.artistagent.query.privacy.dossier;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Ends a copy whose reader is too slow, so that a few slow readers cannot keep everybody else from getting theirs. Only the time counts that
 * writing takes, which is that of the reader.
 */
final class LeastRateOutput extends FilterOutputStream {

    /** In bytes per second. */
    static final long LEAST_RATE = 32 * 1024;

    static final Duration GRACE = Duration.ofSeconds(20);

    private final LongSupplier nanos;
    private long waited;
    private long written;

    LeastRateOutput(OutputStream out, LongSupplier nanos) {
        super(out);
        this.nanos = nanos;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        long began = nanos.getAsLong();
        out.write(bytes, offset, length);
        written += length;
        requireReader(began);
    }

    @Override
    public void flush() throws IOException {
        long began = nanos.getAsLong();
        out.flush();
        requireReader(began);
    }

    private void requireReader(long began) throws IOException {
        waited += nanos.getAsLong() - began;
        long counted = waited - GRACE.toNanos();
        if (counted > 0 && written < LEAST_RATE * Duration.ofNanos(counted).toSeconds()) {
            throw new IOException("The reader of the copy is too slow");
        }
    }
}
