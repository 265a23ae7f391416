package io.artistagent.web.collaboration;

import io.artistagent.web.frame.NavigationEntry;
import io.artistagent.web.frame.NavigationEntry.Place;
import io.artistagent.web.frame.NavigationSource;
import io.artistagent.web.frame.PageFrame;
import io.artistagent.web.frame.Section;
import java.util.List;
import org.springframework.stereotype.Component;

/** The link to the current artist's requests, with the number that wait for an answer. */
@Component
final class CollaborationNavigation implements NavigationSource {

    static final Section COLLABORATIONS = Section.ofOwnArtist();

    @Override
    public List<NavigationEntry> entries(PageFrame frame) {
        return frame.current() == null
                ? List.of()
                : List.of(
                        entry(frame, Place.SIDE, "nav.collaborations").opensWith("b"),
                        entry(frame, Place.BAR, "nav.inbox"));
    }

    private static NavigationEntry entry(PageFrame frame, Place place, String label) {
        return new NavigationEntry(place, 60, COLLABORATIONS, frame.own("collaborations"), "inbox", frame.t(label))
                .counting(frame.waiting(), frame.n("nav.waiting", frame.waiting()));
    }
}
