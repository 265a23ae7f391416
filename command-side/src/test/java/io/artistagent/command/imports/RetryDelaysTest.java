package io.artistagent.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryDelaysTest {

    private final RetryDelays<Void> delays = new RetryDelays<>(Duration.ofSeconds(2), Duration.ofMinutes(1));

    @Test
    void each_delay_is_half_as_long_again_as_the_one_before() {
        assertThat(IntStream.range(0, 4).mapToObj(delays::after).map(Duration::toMillis))
                .containsExactly(2_000L, 3_000L, 4_500L, 6_750L);
    }

    @Test
    void a_task_is_repeated_within_a_minute_after_the_longest_outage() {
        assertThat(delays.after(9)).isEqualTo(Duration.ofMinutes(1));
        assertThat(delays.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(1));
    }
}
