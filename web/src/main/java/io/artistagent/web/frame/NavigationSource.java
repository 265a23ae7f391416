package io.artistagent.web.frame;

import java.util.List;

/** What a room adds to the navigation: the ways to its pages, for the person and the artist of this shell. */
public interface NavigationSource {

    List<NavigationEntry> entries(Shell shell);

    /** What somebody without an artist can begin with here. */
    default List<Invitation> invitations(Shell shell) {
        return List.of();
    }
}
