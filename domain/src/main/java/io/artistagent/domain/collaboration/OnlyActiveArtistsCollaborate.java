package io.artistagent.domain.collaboration;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

/** A collaboration cannot be requested, accepted or started if one of the artists has retired. */
@Refusal("This isn’t possible because one of the two artists has retired.")
record OnlyActiveArtistsCollaborate(boolean requesting, boolean invited) implements Rule {

    @Override
    public boolean holds() {
        return requesting && invited;
    }
}
