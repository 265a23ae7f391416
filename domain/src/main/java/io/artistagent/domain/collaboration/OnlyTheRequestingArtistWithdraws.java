package io.artistagent.domain.collaboration;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;
import io.artistagent.domain.artist.ArtistId;

@Refusal("Only the artist who sent this request can withdraw it.")
record OnlyTheRequestingArtistWithdraws(Parties parties, ArtistId acting) implements Rule {

    @Override
    public boolean holds() {
        return CollaborationStep.WITHDRAW.isUpTo(acting, parties);
    }
}
