package io.artistagent.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleTest {

    @Refusal("This song is too long. Leave out a verse.")
    record ASongIsShort(boolean holds) implements Rule {}

    @Test
    void every_rule_tells_the_caller_in_a_sentence_of_its_own_what_is_the_case() {
        List<Class<? extends Rule>> rules = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.artistagent.domain").stream()
                        .filter(type -> type.isAssignableTo(Rule.class) && type.isRecord())
                        .<Class<? extends Rule>>map(type -> type.reflect().asSubclass(Rule.class))
                        .toList();

        assertThat(rules)
                .hasSizeGreaterThan(30)
                .allSatisfy(rule -> assertThat(Rule.refusal(rule))
                        .matches("[A-Z].*[.]")
                        .doesNotContain("'")
                        .isNotEqualToIgnoringCase(Rule.slug(rule).replace('-', ' ') + "."));
    }

    @Test
    void the_name_of_a_rule_becomes_a_problem_type() {
        assertThat(Rule.slug(ASongIsShort.class)).isEqualTo("a-song-is-short");
    }

    @Test
    void check_accepts_a_rule_that_holds() {
        assertThatNoException().isThrownBy(new ASongIsShort(true)::check);
    }

    @Test
    void check_throws_an_exception_that_names_the_broken_rule() {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(new ASongIsShort(false)::check)
                .withMessage("This song is too long. Leave out a verse.")
                .satisfies(broken -> assertThat(broken.rule()).isEqualTo(ASongIsShort.class));
    }
}
