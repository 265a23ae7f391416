package io.artistagent.web.collaboration;

import io.artistagent.web.frame.NavigationEntry;
import io.artistagent.web.frame.NavigationEntry.Place;
import io.artistagent.web.frame.NavigationSource;
import io.artistagent.web.frame.Section;
import io.artistagent.web.frame.Shell;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way to the requests of the artist acted for, with how many wait for an answer. */
@Component
final class CollaborationNavigation implements NavigationSource {

    static final Section COLLABORATIONS = Section.ofOwnArtist();

    @Override
    public List<NavigationEntry> entries(Shell shell) {
        return shell.current() == null
                ? List.of()
                : List.of(
                        entry(shell, Place.SIDE, "nav.collaborations").opensWith("b"),
                        entry(shell, Place.BAR, "nav.inbox"));
    }

    private static NavigationEntry entry(Shell shell, Place place, String label) {
        return new NavigationEntry(place, 60, COLLABORATIONS, shell.own("collaborations"), "inbox", shell.t(label))
                .counting(shell.waiting(), shell.n("nav.waiting", shell.waiting()));
    }
}
