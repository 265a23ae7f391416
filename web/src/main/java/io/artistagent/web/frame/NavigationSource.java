package io.artistagent.web.frame;

import java.util.List;

/** What a room adds to the navigation: the links to its pages, for the person and the artist of this page. */
public interface NavigationSource {

    List<NavigationEntry> entries(PageFrame frame);

    /** What somebody without an artist can begin with here. */
    default List<Invitation> invitations(PageFrame frame) {
        return List.of();
    }
}
