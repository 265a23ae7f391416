package io.artistagent.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OutageRepeatsTest {

    private final AtomicLong now = new AtomicLong();
    private final OutageRepeats outageRepeats = new OutageRepeats(now::get);

    @Test
    void a_line_passes_once_a_minute() {
        assertThat(outageRepeats.isRepeat("a")).isFalse();
        assertThat(outageRepeats.isRepeat("a")).isTrue();
        assertThat(outageRepeats.isRepeat("b")).isFalse();

        now.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(outageRepeats.isRepeat("a")).isFalse();
        assertThat(outageRepeats.isRepeat("a")).isTrue();
    }

    @Test
    void lines_that_are_always_new_pass() {
        for (int line = 0; line < 5_000; line++) {
            assertThat(outageRepeats.isRepeat("line " + line)).isFalse();
        }
    }
}
