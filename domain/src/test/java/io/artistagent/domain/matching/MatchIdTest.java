package io.artistagent.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class MatchIdTest {

    private static final String ALMA = "6f1d4c1e-0b1b-4f1e-9d55-0d6f0e0a7b11";
    private static final String BRUNO = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

    @Test
    void the_text_form_contains_both_artist_ids() {
        assertThat(MatchId.of(ALMA + "_" + BRUNO)).hasToString(ALMA + "_" + BRUNO);
    }

    @Test
    void text_without_two_artist_ids_is_an_unknown_match() {
        for (String wrong :
                List.of("", ALMA, ALMA + "-" + BRUNO, "x".repeat(36) + "_" + BRUNO, ALMA + "_" + "z".repeat(36))) {
            assertThatExceptionOfType(UnknownMatch.class).as(wrong).isThrownBy(() -> MatchId.of(wrong));
        }
    }
}
