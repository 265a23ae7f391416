package io.artistagent.domain.artist;

import io.artistagent.domain.Rule;

/**
 * A retired artist begins and changes nothing any more. What is still open they may end: withdraw a track, decline or take back a
 * request, complete or cancel a collaboration; and whom they block stays theirs to say.
 */
public record OnlyAnActiveArtistActs(boolean active) implements Rule {

    @Override
    public boolean holds() {
        return active;
    }
}
