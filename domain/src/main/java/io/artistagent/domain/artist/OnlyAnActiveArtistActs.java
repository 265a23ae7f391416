package io.artistagent.domain.artist;

import io.artistagent.domain.Rule;

/** A retired artist changes and does nothing any more. */
public record OnlyAnActiveArtistActs(boolean active) implements Rule {

    @Override
    public boolean holds() {
        return active;
    }
}
