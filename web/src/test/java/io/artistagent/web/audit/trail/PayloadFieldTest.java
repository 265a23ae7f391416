package io.artistagent.web.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.audit.desk.DeskSamples;
import io.artistagent.web.audit.trail.PayloadField.Disclosure;
import org.junit.jupiter.api.Test;

/** The values of an event, one by one. */
class PayloadFieldTest {

    @Test
    void each_value_has_its_path_in_words() {
        assertThat(PayloadField.of(DeskSamples.json("""
                {"stageName":"Alma","contact":{"legalName":"Alma Brandt"},"splits":[{"share":1},{"share":2}],"genres":["pop","jazz"]}
                """)))
                .containsExactly(
                        new PayloadField("Stage name", Disclosure.SHOWN, "Alma"),
                        new PayloadField("Contact: legal name", Disclosure.SHOWN, "Alma Brandt"),
                        new PayloadField("Splits: 1: share", Disclosure.SHOWN, "1"),
                        new PayloadField("Splits: 2: share", Disclosure.SHOWN, "2"),
                        new PayloadField("Genres", Disclosure.SHOWN, "pop, jazz"));
    }

    @Test
    void a_value_that_is_not_shown_says_why() {
        assertThat(PayloadField.of(DeskSamples.json("""
                {"a":{"personal":"withheld"},"b":{"personal":"erased"},"c":{"unreadable":"NoKey"},"d":null,"e":{"personal":"x"}}
                """)))
                .extracting(PayloadField::disclosure)
                .containsExactly(Disclosure.WITHHELD, Disclosure.ERASED, Disclosure.UNREADABLE, Disclosure.SHOWN);
    }

    @Test
    void a_value_alone_has_no_name() {
        assertThat(PayloadField.of(DeskSamples.json("\"Because.\"")))
                .containsExactly(new PayloadField("", Disclosure.SHOWN, "Because."));
        assertThat(PayloadField.of(null)).isEmpty();
    }
}
