package io.artistagent.domain.collaboration;

import io.artistagent.domain.Rule;

/** Nothing is begun with an artist who has retired, and a retired artist begins nothing. */
record OnlyActiveArtistsCollaborate(boolean requesting, boolean invited) implements Rule {

    @Override
    public boolean holds() {
        return requesting && invited;
    }
}
