package io.artistagent.web.matching;

import io.artistagent.web.frame.NavigationEntry;
import io.artistagent.web.frame.NavigationEntry.Place;
import io.artistagent.web.frame.NavigationSource;
import io.artistagent.web.frame.PageFrame;
import io.artistagent.web.frame.Section;
import java.util.List;
import org.springframework.stereotype.Component;

/** The link to the current artist's matches. */
@Component
final class MatchingNavigation implements NavigationSource {

    static final Section MATCHES = Section.ofOwnArtist();

    @Override
    public List<NavigationEntry> entries(PageFrame frame) {
        if (frame.current() == null) {
            return List.of();
        }
        NavigationEntry entry =
                new NavigationEntry(Place.SIDE, 50, MATCHES, frame.own("matches"), "sparkles", frame.t("nav.matches"));
        return List.of(entry.opensWith("m"), entry.in(Place.BAR));
    }
}
