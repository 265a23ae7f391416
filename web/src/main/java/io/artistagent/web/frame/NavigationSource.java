package io.artistagent.web.frame;

import java.util.List;

/** Contributes the links of a feature to the navigation, for the person and the artist of the current page. */
public interface NavigationSource {

    List<NavigationEntry> entries(PageFrame frame);

    /** The cards that a person without an artist sees on the start page. */
    default List<Invitation> invitations(PageFrame frame) {
        return List.of();
    }
}
