package io.artistagent.web.frame;

import java.util.List;

/** Contributes the links of a feature to the navigation, for the signed-in person and the current artist. */
public interface NavigationSource {

    List<NavigationEntry> entries(PageFrame frame);

    /** Returns the cards that a person without an artist sees on the start page. */
    default List<Invitation> invitations(PageFrame frame) {
        return List.of();
    }
}
