package io.artistagent.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;

class RuleTest {

    record AnIsrcIsSungInTune(boolean holds) implements Rule {}

    record ASongIsShort(boolean holds) implements Rule {}

    @Test
    void a_rule_reads_as_a_sentence() {
        assertThat(Rule.sentence(ASongIsShort.class)).isEqualTo("A song is short.");
        assertThat(Rule.sentence(AnIsrcIsSungInTune.class)).isEqualTo("An ISRC is sung in tune.");
    }

    @Test
    void a_rule_has_a_name_for_problem_types() {
        assertThat(Rule.slug(ASongIsShort.class)).isEqualTo("a-song-is-short");
        assertThat(Rule.slug(AnIsrcIsSungInTune.class)).isEqualTo("an-isrc-is-sung-in-tune");
    }

    @Test
    void a_kept_rule_lets_pass() {
        assertThatNoException().isThrownBy(new ASongIsShort(true)::check);
    }

    @Test
    void a_broken_rule_stops_and_tells_which_it_is() {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(new ASongIsShort(false)::check)
                .withMessage("A song is short.")
                .satisfies(broken -> assertThat(broken.rule()).isEqualTo(ASongIsShort.class));
    }
}
