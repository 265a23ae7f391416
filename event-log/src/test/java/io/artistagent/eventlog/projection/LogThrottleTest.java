package io.artistagent.eventlog.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LogThrottleTest {

    private final AtomicLong now = new AtomicLong();
    private final LogThrottle logThrottle = new LogThrottle(now::get);

    @Test
    void a_lasting_failure_is_logged_at_first_and_once_a_minute() {
        assertThat(logThrottle.isDue()).isTrue();
        after(Duration.ofSeconds(59));
        assertThat(logThrottle.isDue()).isFalse();
        after(Duration.ofSeconds(1));
        assertThat(logThrottle.isDue()).isTrue();
        assertThat(logThrottle.isDue()).isFalse();
    }

    @Test
    void a_failure_that_recurs_is_logged_at_once() {
        assertThat(logThrottle.isDue()).isTrue();
        logThrottle.over();
        assertThat(logThrottle.isDue()).isTrue();
    }

    private void after(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
