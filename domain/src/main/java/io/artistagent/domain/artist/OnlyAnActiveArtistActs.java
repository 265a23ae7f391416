package io.artistagent.domain.artist;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

/**
 * A retired artist cannot start or change anything. They can still end what is open (withdraw a track, decline or withdraw a request,
 * complete or cancel a collaboration), and block or unblock others.
 */
@Refusal("This artist is retired, so nothing can be added or changed.")
public record OnlyAnActiveArtistActs(boolean active) implements Rule {

    @Override
    public boolean holds() {
        return active;
    }
}
