package io.artistagent.domain.collaboration;

import io.artistagent.domain.Rule;

/**
 * A person who blocks an artist sends them nothing either: the artist could not answer. It looks at the artist and not at the person
 * behind them, so that the refusal does not tell whose artists belong together.
 */
record ABlockedArtistIsNotContacted(boolean blocked) implements Rule {

    @Override
    public boolean holds() {
        return !blocked;
    }
}
