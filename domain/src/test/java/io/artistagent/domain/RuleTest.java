package io.artistagent.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;

class RuleTest {

    record AnIsrcIsSungInTune(boolean holds) implements Rule {}

    record ASongIsShort(boolean holds) implements Rule {}

    @Test
    void the_name_of_a_rule_becomes_a_sentence() {
        assertThat(Rule.sentence(ASongIsShort.class)).isEqualTo("A song is short.");
        assertThat(Rule.sentence(AnIsrcIsSungInTune.class)).isEqualTo("An ISRC is sung in tune.");
    }

    @Test
    void the_name_of_a_rule_becomes_a_problem_type() {
        assertThat(Rule.slug(ASongIsShort.class)).isEqualTo("a-song-is-short");
        assertThat(Rule.slug(AnIsrcIsSungInTune.class)).isEqualTo("an-isrc-is-sung-in-tune");
    }

    @Test
    void check_accepts_a_rule_that_holds() {
        assertThatNoException().isThrownBy(new ASongIsShort(true)::check);
    }

    @Test
    void check_throws_an_exception_that_names_the_broken_rule() {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(new ASongIsShort(false)::check)
                .withMessage("A song is short.")
                .satisfies(broken -> assertThat(broken.rule()).isEqualTo(ASongIsShort.class));
    }
}
