package io.artistagent.web.imports;

import io.artistagent.web.frame.NavigationEntry;
import io.artistagent.web.frame.NavigationEntry.Place;
import io.artistagent.web.frame.NavigationSource;
import io.artistagent.web.frame.PageFrame;
import io.artistagent.web.frame.Section;
import java.util.List;
import org.springframework.stereotype.Component;

/** The link to the imports of the current artist. */
@Component
public final class ImportsNavigation implements NavigationSource {

    /** Imports of a listening history belong to the section of the listening pages, which another feature defines. */
    public static final Section LISTENING = Section.ofAnybody();

    static final Section IMPORTS = Section.ofOwnArtist();

    ImportsNavigation() {}

    @Override
    public List<NavigationEntry> entries(PageFrame frame) {
        if (frame.current() == null) {
            return List.of();
        }
        NavigationEntry entry =
                new NavigationEntry(Place.SIDE, 40, IMPORTS, frame.own("imports"), "file-up", frame.t("nav.imports"));
        return List.of(entry.opensWith("i"), entry.in(Place.MORE));
    }
}
