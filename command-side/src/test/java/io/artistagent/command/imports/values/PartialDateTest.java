package io.artistagent.command.imports.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "1999, 1999",
        "1999.0, 1999",
        "2001-00-00, 2001",
        "2001-05, 2001-05",
        "2001/5, 2001-05",
        "2001-05-00, 2001-05",
        "05/2001, 2001-05",
        "May 2001, 2001-05",
        "mai 2001, 2001-05"
    })
    void a_month_or_year_is_read(String text, String date) {
        assertThat(PartialDate.of(text)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "99", "2001-13", "soon", "2001-05-31", "200105", "Floreal 2001"})
    void any_other_text_is_not_a_partial_date(String text) {
        assertThat(PartialDate.of(text)).isNull();
    }

    @Test
    void a_very_long_text_is_rejected_quickly() {
        assertThat(PartialDate.of("M".repeat(1_000_000))).isNull();
    }
}
