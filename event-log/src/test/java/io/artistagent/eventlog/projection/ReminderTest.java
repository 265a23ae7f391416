package io.artistagent.eventlog.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReminderTest {

    private final AtomicLong now = new AtomicLong();
    private final Reminder reminder = new Reminder(now::get);

    @Test
    void a_lasting_failure_is_logged_at_first_and_once_a_minute() {
        assertThat(reminder.isDue()).isTrue();
        after(Duration.ofSeconds(59));
        assertThat(reminder.isDue()).isFalse();
        after(Duration.ofSeconds(1));
        assertThat(reminder.isDue()).isTrue();
        assertThat(reminder.isDue()).isFalse();
    }

    @Test
    void a_failure_that_recurs_is_logged_at_once() {
        assertThat(reminder.isDue()).isTrue();
        reminder.over();
        assertThat(reminder.isDue()).isTrue();
    }

    private void after(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
