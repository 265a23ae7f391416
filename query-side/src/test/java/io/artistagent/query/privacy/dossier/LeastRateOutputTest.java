package io.artistagent.query.privacy.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Slow readers do not block the copies of others. */
class LeastRateOutputTest {

    private static final int SECOND = (int) LeastRateOutput.LEAST_RATE;

    private final AtomicLong nanos = new AtomicLong();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    /** A reader who takes this long for each write. */
    private OutputStream reader(Duration each) {
        return new LeastRateOutput(
                new OutputStream() {
                    @Override
                    public void write(int single) {
                        throw new AssertionError("Writes one byte at a time");
                    }

                    @Override
                    public void write(byte[] bytes, int offset, int length) {
                        nanos.addAndGet(each.toNanos());
                        received.write(bytes, offset, length);
                    }
                },
                nanos::get);
    }

    @Test
    void a_reader_at_the_least_rate_gets_everything_however_long_it_takes() throws IOException {
        OutputStream out = reader(Duration.ofSeconds(1));
        for (int second = 0; second < 600; second++) {
            out.write(new byte[SECOND]);
        }
        assertThat(received.size()).isEqualTo(600 * SECOND);
    }

    @Test
    void a_reader_who_is_slower_is_disconnected_after_the_grace() throws IOException {
        OutputStream out = reader(Duration.ofSeconds(1));
        for (int second = 0; second < 20; second++) {
            out.write(new byte[10]);
        }
        assertThatThrownBy(() -> {
                    for (int second = 0; second < 5; second++) {
                        out.write(new byte[10]);
                    }
                })
                .isInstanceOf(IOException.class);
    }

    @Test
    void the_time_that_the_system_needs_to_prepare_the_copy_is_not_that_of_the_reader() throws IOException {
        OutputStream out = reader(Duration.ofMillis(1));
        for (int minute = 0; minute < 60; minute++) {
            nanos.addAndGet(Duration.ofMinutes(1).toNanos());
            out.write(new byte[10]);
        }
        assertThat(received.size()).isEqualTo(600);
    }
}
