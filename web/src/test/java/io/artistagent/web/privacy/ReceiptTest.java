package io.artistagent.web.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.texts.Texts;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a place did for a request is told in words. */
class ReceiptTest {

    private final Texts texts = new Texts(Locale.UK, Instant.EPOCH);

    @Test
    void the_log_is_not_said_to_be_erased_because_it_keeps_its_events() {
        assertThat(receipt("log", "ERASED").outcome(texts)).isEqualTo("Made unreadable");
        assertThat(receipt("keys", "ERASED").outcome(texts)).isEqualTo("Erased");
        assertThat(receipt("log", "NOTHING_THERE").outcome(texts)).isEqualTo("Nothing was there");
    }

    @Test
    void places_have_names_that_a_person_understands() {
        assertThat(receipt("granted-limits", "ERASED").where(texts)).isEqualTo("Work on restrictions and objections");
        assertThat(receipt("trail", "ERASED").where(texts)).isEqualTo("Index of the audit trail");
        assertThat(receipt("new-place", "ERASED").where(texts)).isEqualTo("New place");
    }

    private static Receipt receipt(String place, String result) {
        return new Receipt(place, Instant.EPOCH, result);
    }
}
