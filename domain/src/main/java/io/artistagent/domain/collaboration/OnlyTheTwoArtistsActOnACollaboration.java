package io.artistagent.domain.collaboration;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;
import io.artistagent.domain.artist.ArtistId;

@Refusal("Only the two artists of this collaboration can do this.")
record OnlyTheTwoArtistsActOnACollaboration(Parties parties, ArtistId acting) implements Rule {

    @Override
    public boolean holds() {
        return parties.sideOf(acting).isPresent();
    }
}
