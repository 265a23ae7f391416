package io.artistagent.eventlog.history;

import static io.artistagent.eventlog.history.BandHistory.FIRST;
import static io.artistagent.eventlog.history.BandHistory.RENAMED;
import static io.artistagent.eventlog.history.BandHistory.SECOND;
import static io.artistagent.eventlog.history.BandHistory.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.eventlog.upcasting.EventForm;
import io.artistagent.eventlog.upcasting.InvalidUpcasterChain;
import io.artistagent.eventlog.upcasting.OldEvent;
import io.artistagent.eventlog.upcasting.Upcaster;
import io.artistagent.eventlog.upcasting.UpcasterChain;
import io.artistagent.eventlog.upcasting.Upcasting;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Upcasters must lead every old form to a current class; otherwise the application does not start. */
class UpcasterChainTest {

    private record Step(EventForm from, EventForm to) implements Upcaster {

        @Override
        public void change(OldEvent event) {}
    }

    @Test
    void a_chain_leads_through_revisions_and_names_to_the_current_class() {
        Upcasting upcasting = new Upcasting(List.of(BandHistory.upcasters()));

        UpcasterChain chain = upcasting.from(FIRST.type(), FIRST.revision()).orElseThrow();
        assertThat(chain.steps()).hasSize(3);
        assertThat(chain.end()).isEqualTo(TODAY);
        assertThat(chain.type()).isEqualTo(BandFounded.class);
        assertThat(upcasting
                        .from(RENAMED.type(), RENAMED.revision())
                        .orElseThrow()
                        .steps())
                .hasSize(1);
        assertThat(upcasting.from(TODAY.type(), TODAY.revision())).isEmpty();
        assertThat(upcasting.classesOf(FIRST.type())).containsExactly(BandFounded.class);
    }

    @Test
    void a_chain_with_a_gap_is_refused() {
        refused(
                "Step leads to " + RENAMED + ", but the class has revision 2 and no upcaster goes on from there",
                new Step(FIRST, SECOND),
                new Step(SECOND, RENAMED));
    }

    @Test
    void a_chain_to_an_unknown_class_is_refused() {
        refused("leads to " + SECOND + ", and there is no such class", new Step(FIRST, SECOND));
    }

    @Test
    void an_upcaster_from_the_current_form_is_refused() {
        refused(
                "reads " + TODAY + ", which is the current form of that class",
                new Step(RENAMED, TODAY),
                new Step(TODAY, new EventForm(TODAY.type(), "3")));
    }

    @Test
    void two_upcasters_from_the_same_form_are_refused() {
        refused("both read " + FIRST, new Step(FIRST, TODAY), new Step(FIRST, SECOND), new Step(SECOND, TODAY));
    }

    @Test
    void a_cycle_of_upcasters_is_refused() {
        refused("is part of a circle", new Step(FIRST, SECOND), new Step(SECOND, FIRST));
        refused("is part of a circle", new Step(FIRST, FIRST));
    }

    private static void refused(String why, Upcaster... upcasters) {
        assertThatThrownBy(() -> new Upcasting(List.of(upcasters)))
                .isInstanceOf(InvalidUpcasterChain.class)
                .hasMessageContaining(why);
    }
}
