package io.artistagent.web.catalogue;

import io.artistagent.web.frame.NavigationEntry;
import io.artistagent.web.frame.NavigationEntry.Place;
import io.artistagent.web.frame.NavigationSource;
import io.artistagent.web.frame.PageFrame;
import io.artistagent.web.frame.Section;
import java.util.List;
import org.springframework.stereotype.Component;

/** The link to the current artist's music. */
@Component
final class CatalogueNavigation implements NavigationSource {

    static final Section CATALOGUE = Section.ofOwnArtist();

    @Override
    public List<NavigationEntry> entries(PageFrame frame) {
        if (frame.current() == null) {
            return List.of();
        }
        NavigationEntry entry = new NavigationEntry(
                Place.SIDE, 30, CATALOGUE, frame.own("catalogue"), "disc-3", frame.t("nav.catalogue"));
        return List.of(entry.opensWith("c"), entry.in(Place.BAR));
    }
}
