package io.artistagent.web.audit.breaches;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.audit.desk.DeskSamples;
import io.artistagent.web.forms.Form;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a form changes of a breach. */
class BreachFormTest {

    private final Breach known = BreachSamples.breach(null);

    @Test
    void an_unchanged_form_changes_nothing() {
        assertThat(BreachForm.changes(BreachForm.of(known), known)).isEmpty();
    }

    @Test
    void only_what_differs_is_sent_and_times_are_in_utc() {
        Form form = BreachForm.of(known)
                .with("persons", "40")
                .withAll("categories", List.of("CONTACT", "FIGURES"))
                .with("authorityNotifiedAt", "2026-11-21T10:30");

        assertThat(BreachForm.changes(form, known))
                .hasSize(3)
                .containsEntry("persons", 40L)
                .containsEntry("categories", List.of("CONTACT", "FIGURES"))
                .containsEntry("authorityNotifiedAt", "2026-11-21T10:30:00Z");
    }

    @Test
    void a_notification_is_not_taken_back_by_an_empty_field() {
        Breach notified = BreachSamples.breach(DeskSamples.AT);
        Form form = BreachForm.of(notified).with("authorityNotifiedAt", "").with("measures", "Access was revoked.");

        assertThat(BreachForm.changes(form, notified)).containsOnlyKeys("measures");
    }

    @Test
    void the_clock_of_a_breach_counts_72_hours() {
        Instant noticed = DeskSamples.AT;

        assertThat(known.hoursLeft(noticed)).isEqualTo(72);
        assertThat(known.used(noticed.plusSeconds(3600))).isEqualTo(1);
        assertThat(known.isLate(noticed.plusSeconds(72 * 3600 + 1))).isTrue();
        assertThat(BreachSamples.breach(noticed).isLate(noticed.plusSeconds(100 * 3600)))
                .isFalse();
    }
}
