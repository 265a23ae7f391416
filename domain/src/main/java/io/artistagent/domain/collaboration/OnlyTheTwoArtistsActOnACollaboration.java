package io.artistagent.domain.collaboration;

import io.artistagent.domain.Rule;
import io.artistagent.domain.artist.ArtistId;

record OnlyTheTwoArtistsActOnACollaboration(Parties parties, ArtistId acting) implements Rule {

    @Override
    public boolean holds() {
        return parties.sideOf(acting).isPresent();
    }
}
