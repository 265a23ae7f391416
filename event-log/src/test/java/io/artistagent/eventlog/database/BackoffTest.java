package io.artistagent.eventlog.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofMillis(300));

    @Test
    void pauses_grow_up_to_the_longest_and_begin_anew_when_something_worked() {
        assertThat(Stream.generate(backoff::next).limit(4).map(Duration::toMillis))
                .containsExactly(100L, 200L, 300L, 300L);

        backoff.reset();
        assertThat(backoff.next()).hasMillis(100);
    }

    @Test
    void a_pause_that_is_interrupted_does_not_run_to_its_end() {
        assertThat(backoff.pause()).isTrue();
        Thread.currentThread().interrupt();
        assertThat(backoff.pause()).isFalse();
        assertThat(Thread.interrupted()).isFalse();
    }
}
