package io.artistagent.web.audit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.frame.NavigationEntry;
import io.artistagent.web.frame.NavigationEntry.Place;
import io.artistagent.web.frame.PageFrame;
import io.artistagent.web.frame.PageSamples;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The jump box offers an officer every page of theirs, and nobody else any of them. */
class AuditNavigationTest {

    @Test
    void the_jump_box_lists_all_pages_of_the_officer() {
        for (PageFrame frame : PageSamples.frames()) {
            boolean officer = Objects.requireNonNull(frame.person()).isComplianceOfficer();

            assertThat(frame.entries(Place.JUMP))
                    .extracting(NavigationEntry::address)
                    .containsExactlyElementsOf(Arrays.stream(AuditTab.values())
                            .filter(tab -> officer && tab != AuditTab.OVERVIEW)
                            .map(AuditTab::address)
                            .toList());
        }
    }
}
