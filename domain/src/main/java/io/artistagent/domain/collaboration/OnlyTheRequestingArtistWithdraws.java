package io.artistagent.domain.collaboration;

import io.artistagent.domain.Rule;
import io.artistagent.domain.artist.ArtistId;

record OnlyTheRequestingArtistWithdraws(Parties parties, ArtistId acting) implements Rule {

    @Override
    public boolean holds() {
        return CollaborationStep.WITHDRAW.isUpTo(acting, parties);
    }
}
