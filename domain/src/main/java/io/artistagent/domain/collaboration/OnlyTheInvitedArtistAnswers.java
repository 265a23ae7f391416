package io.artistagent.domain.collaboration;

import io.artistagent.domain.Rule;
import io.artistagent.domain.artist.ArtistId;

record OnlyTheInvitedArtistAnswers(Parties parties, ArtistId acting) implements Rule {

    @Override
    public boolean holds() {
        return CollaborationStep.ACCEPT.isUpTo(acting, parties);
    }
}
