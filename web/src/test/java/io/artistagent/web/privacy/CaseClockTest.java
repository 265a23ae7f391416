package io.artistagent.web.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.texts.Texts;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The time to answer a request. */
class CaseClockTest {

    private final CaseClock clock =
            new CaseClock(Instant.parse("2026-11-12T09:00:00Z"), Instant.parse("2026-12-12T09:00:00Z"));

    @Test
    void it_counts_days_and_never_more_than_there_are() {
        assertThat(clock.days()).isEqualTo(30);
        assertThat(clock.used(Instant.parse("2026-11-12T20:59:59Z"))).isZero();
        assertThat(clock.used(Instant.parse("2026-11-13T08:59:59Z"))).isEqualTo(1);
        assertThat(clock.used(Instant.parse("2026-11-22T09:00:00Z"))).isEqualTo(10);
        assertThat(clock.used(Instant.parse("2027-01-01T00:00:00Z"))).isEqualTo(30);
        assertThat(clock.used(Instant.parse("2026-11-01T00:00:00Z"))).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-12T09:01:00Z, 30 days left",
        "2026-11-12T20:59:00Z, 30 days left",
        "2026-11-12T21:01:00Z, 29 days left",
        "2026-12-01T00:00:00Z, 11 days left",
        "2026-12-11T08:00:00Z, 1 day left"
    })
    void the_days_that_have_passed_and_those_that_are_left_add_up(Instant now, String left) {
        Texts texts = new Texts(Locale.UK, now);

        assertThat(texts.left(clock.dueAt())).isEqualTo(left);
        assertThat(clock.days() - clock.used(now)).isEqualTo(Long.parseLong(left.replaceAll("\\D", "")));
    }

    @Test
    void its_colour_warns_in_the_last_five_days_and_is_bad_past_the_end() {
        assertThat(clock.tone(Instant.parse("2026-12-07T08:00:00Z"))).isEmpty();
        assertThat(clock.tone(Instant.parse("2026-12-07T10:00:00Z"))).isEqualTo("warn");
        assertThat(clock.tone(Instant.parse("2026-12-12T09:00:01Z"))).isEqualTo("bad");
    }
}
