package io.artistagent.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    @Test
    void a_time_may_have_any_offset() {
        assertThat(Times.instant("2026-11-21T21:00:00.123456789+01:00:00"))
                .isEqualTo(Instant.parse("2026-11-21T20:00:00.123456789Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+999999999-12-31T23:59:59Z",
                "+999999999-12-31",
                "-999999999-01-01T00:00:00Z",
                "0000-12-31T23:59:59Z",
                "0001-01-01T00:30:00+01:00",
                "9999-12-31T23:30:00-01:00",
                "+10000-01-01T00:00:00Z",
                "2026-11-21",
                "2026-11-21T20:00:00",
                "2026-02-30T20:00:00Z"
            })
    void anything_but_a_time_in_the_years_1_to_9999_is_rejected(String wrong) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Times.instant(wrong))
                .withMessage("Enter a time such as 2026-11-21T20:00:00Z.");
    }

    @Test
    void a_moment_is_a_time_or_the_beginning_of_a_day() {
        assertThat(Times.moment("2026-11-21T21:00:00+01:00")).isEqualTo(Instant.parse("2026-11-21T20:00:00Z"));
        assertThat(Times.moment("2026-11-21")).isEqualTo(Instant.parse("2026-11-21T00:00:00Z"));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Times.moment("2026-02-30"));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Times.moment("yesterday"));
    }

    @Test
    void an_iso_day_is_parsed() {
        assertThat(Times.day("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+999999999-12-31", "0000-01-01", "-001-01-01", "2026-02-30", "2026-1-1", "20261121"})
    void anything_but_a_day_in_the_years_1_to_9999_is_rejected(String wrong) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Times.day(wrong))
                .withMessage("Enter a day such as 2026-11-21.");
    }
}
