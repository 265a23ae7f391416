package io.artistagent.web.privacy;

import io.artistagent.web.frame.NavigationEntry;
import io.artistagent.web.frame.NavigationEntry.Place;
import io.artistagent.web.frame.NavigationSource;
import io.artistagent.web.frame.PageFrame;
import io.artistagent.web.frame.Section;
import java.util.List;
import org.springframework.stereotype.Component;

/** The link to a person's own data. */
@Component
final class PrivacyNavigation implements NavigationSource {

    static final Section MY_DATA = Section.general();
    static final String PAGE = "/me/data";

    @Override
    public List<NavigationEntry> entries(PageFrame frame) {
        if (frame.person() == null) {
            return List.of();
        }
        NavigationEntry entry =
                new NavigationEntry(Place.SIDE, 99, MY_DATA, PAGE, "shield-check", frame.t("nav.mydata"));
        return List.of(entry.opensWith("d"), entry.in(Place.MORE));
    }
}
