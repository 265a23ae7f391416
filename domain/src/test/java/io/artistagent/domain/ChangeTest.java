package io.artistagent.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class ChangeTest {

    @Test
    void a_kept_value_stays_unchanged() {
        assertThat(Change.<String>keep().over("now")).isEqualTo("now");
        assertThat(Change.<String>keep().over(null)).isNull();
        assertThat(Change.<String>keep().overRequired("now")).isEqualTo("now");
    }

    @Test
    void a_changed_value_replaces_the_current_one() {
        assertThat(Change.to("new").over("now")).isEqualTo("new");
        assertThat(Change.to("new").over(null)).isEqualTo("new");
        assertThat(Change.to("new").overRequired("now")).isEqualTo("new");
    }

    @Test
    void null_clears_an_optional_value() {
        assertThat(Change.<String>to(null).over("now")).isNull();
    }

    @Test
    void a_required_value_cannot_be_cleared() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Change.<String>to(null).overRequired("now"))
                .withMessage("A required value cannot be cleared.");
    }
}
