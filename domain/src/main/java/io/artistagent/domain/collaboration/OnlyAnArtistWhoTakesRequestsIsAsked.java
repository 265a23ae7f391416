package io.artistagent.domain.collaboration;

import io.artistagent.domain.Rule;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.Standing;

/** The sentence says no more than it must: whom an artist blocks is theirs to know. */
record OnlyAnArtistWhoTakesRequestsIsAsked(Standing invited, ArtistId requesting) implements Rule {

    @Override
    public boolean holds() {
        return !invited.blocked().contains(requesting);
    }
}
