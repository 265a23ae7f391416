package io.artistagent.domain.collaboration;

import io.artistagent.domain.Rule;
import io.artistagent.domain.artist.Standing;

record BothArtistsAreActive(Standing requesting, Standing invited) implements Rule {

    @Override
    public boolean holds() {
        return requesting.active() && invited.active();
    }
}
