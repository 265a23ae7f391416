package io.artistagent.domain.collaboration;

import io.artistagent.domain.Rule;

/**
 * Nothing that a person sends reaches one who blocks them. The sentence says no more than it must: whom a person blocks is theirs to
 * know.
 */
record OnlyAnArtistWhoTakesRequestsIsAsked(boolean mayReach) implements Rule {

    @Override
    public boolean holds() {
        return mayReach;
    }
}
