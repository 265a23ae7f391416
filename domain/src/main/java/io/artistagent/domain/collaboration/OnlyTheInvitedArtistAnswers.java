package io.artistagent.domain.collaboration;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;
import io.artistagent.domain.artist.ArtistId;

@Refusal("Only the artist who received this request can answer it.")
record OnlyTheInvitedArtistAnswers(Parties parties, ArtistId acting) implements Rule {

    @Override
    public boolean holds() {
        return CollaborationStep.ACCEPT.isUpTo(acting, parties);
    }
}
