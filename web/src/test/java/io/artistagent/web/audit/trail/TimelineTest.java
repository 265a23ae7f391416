package io.artistagent.web.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.audit.desk.AuditTab;
import io.artistagent.web.audit.desk.DeskSamples;
import io.artistagent.web.audit.holds.LegalHold;
import org.junit.jupiter.api.Test;

/** The timeline says what is the case with the person, and offers only what the API would accept. */
class TimelineTest {

    private static final String VIEW = "audit/trail/timeline";
    private static final String HOLD = "Place a legal hold";
    private static final String CASE = "Open a case";

    @Test
    void an_erased_person_is_named_as_such_and_can_neither_be_held_nor_have_a_case() {
        String html = DeskSamples.html(VIEW, TrailSamples.timeline(new TrailApi.Erasure(DeskSamples.AT), null));

        assertThat(html)
                .contains("Erased</span>")
                .contains("2026-11-20 14:31:07 UTC")
                .doesNotContain(HOLD, CASE);
    }

    @Test
    void a_held_person_is_named_as_such_and_is_not_held_again() {
        LegalHold hold = new LegalHold(DeskSamples.ID, true, null, DeskSamples.AT);

        assertThat(DeskSamples.html(VIEW, TrailSamples.timeline(null, hold)))
                .contains("Held since", "See the holds in place", CASE)
                .doesNotContain(HOLD);
    }

    @Test
    void anybody_else_can_be_held() {
        assertThat(DeskSamples.html(VIEW, TrailSamples.timeline(null, null)))
                .contains(HOLD, CASE)
                .doesNotContain("Held since", "can no longer be read");
    }

    @Test
    void an_event_of_an_erased_person_says_so() {
        TrailPages.EventPage page = new TrailPages.EventPage(
                DeskSamples.desk(AuditTab.SEARCH), TrailSamples.event(DeskSamples.PAYLOAD), null, null);

        assertThat(DeskSamples.html("audit/trail/event", page)).contains("The person was erased");
    }
}
