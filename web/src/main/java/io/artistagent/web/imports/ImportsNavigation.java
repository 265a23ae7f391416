package io.artistagent.web.imports;

import io.artistagent.web.frame.NavigationEntry;
import io.artistagent.web.frame.NavigationEntry.Place;
import io.artistagent.web.frame.NavigationSource;
import io.artistagent.web.frame.PageFrame;
import io.artistagent.web.frame.Section;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way to the files of the artist acted for. */
@Component
public final class ImportsNavigation implements NavigationSource {

    /** Imports of what a person listened to belong to the pages about that, which another room has. */
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
