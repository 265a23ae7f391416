package io.artistagent.web.imports;

import io.artistagent.web.frame.NavigationEntry;
import io.artistagent.web.frame.NavigationEntry.Place;
import io.artistagent.web.frame.NavigationSource;
import io.artistagent.web.frame.PageFrame;
import io.artistagent.web.frame.Section;
import java.util.List;
import org.springframework.stereotype.Component;

/** The link to the current artist's imports. */
@Component
public final class ImportsNavigation implements NavigationSource {

    /** The section of the listening pages. It is defined here, because pages about imports of a listening history belong to it as well. */
    public static final Section LISTENING = Section.general();

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
