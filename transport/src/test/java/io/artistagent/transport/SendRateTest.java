package io.artistagent.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class SendRateTest {

    private static final int RATE = 1000;

    private long now = Duration.ofDays(1).toNanos();
    private final SendRate sendRate = new SendRate(
            new SendingLimits(Duration.ofSeconds(15), DataSize.ofBytes(RATE), Duration.ofSeconds(20)), () -> now);

    @Test
    void the_deadline_of_a_head_starts_with_its_first_byte() throws Exception {
        pass(60);
        sendRate.received(1);
        pass(10);
        sendRate.received(1);

        assertThat(sendRate.isInHead()).isTrue();
        assertThat(sendRate.leftForHead()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void a_byte_every_eight_seconds_is_too_slow_for_a_body() throws Exception {
        sendRate.headRead();
        sendRate.received(0);
        pass(8);
        sendRate.received(1);
        sendRate.received(0);
        pass(8);
        sendRate.received(1);
        sendRate.received(0);
        pass(8);

        assertThatThrownBy(() -> sendRate.received(1)).isInstanceOf(SlowSender.class);
        assertThat(sendRate.isTooSlow()).isTrue();
        assertThatThrownBy(() -> sendRate.received(100_000)).isInstanceOf(SlowSender.class);
    }

    @Test
    void an_upload_that_makes_progress_may_take_hours() {
        sendRate.headRead();

        assertThatCode(() -> {
                    for (int second = 0; second < 20_000; second += 5) {
                        sendRate.received(0);
                        pass(5);
                        sendRate.received(5 * RATE);
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void fast_sending_earns_no_more_credit_than_the_grace_period() throws Exception {
        sendRate.headRead();
        sendRate.received(1_000_000_000);
        sendRate.received(0);
        pass(21);

        assertThatThrownBy(() -> sendRate.received(1)).isInstanceOf(SlowSender.class);
    }

    @Test
    void time_in_which_the_server_is_busy_uses_no_credit() {
        sendRate.headRead();

        assertThatCode(() -> {
                    sendRate.received(10);
                    pass(3600);
                    sendRate.received(10);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void the_next_request_on_a_connection_has_a_new_deadline() throws Exception {
        sendRate.received(10);
        sendRate.headRead();
        sendRate.received(0);
        pass(15);
        sendRate.received(10);
        sendRate.answered(false);
        pass(3600);
        sendRate.received(10);

        assertThat(sendRate.leftForHead()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void a_pipelined_part_of_the_next_request_has_a_deadline() {
        sendRate.headRead();
        sendRate.answered(true);
        pass(16);

        assertThat(sendRate.isInHead()).isTrue();
        assertThat(sendRate.leftForHead()).isNegative();
    }

    @Test
    void an_upgraded_connection_is_not_measured() {
        sendRate.headRead();
        sendRate.upgraded();

        assertThatCode(() -> {
                    sendRate.received(0);
                    pass(3600);
                    sendRate.received(1);
                })
                .doesNotThrowAnyException();
    }

    private void pass(int seconds) {
        now += Duration.ofSeconds(seconds).toNanos();
    }
}
