package io.artistagent.domain.collaboration;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

/**
 * A person cannot contact someone who blocks them. The sentence does not mention the block, because only the person who blocks may know
 * about it.
 */
@Refusal("This artist isn’t accepting requests.")
record OnlyAnArtistWhoTakesRequestsIsAsked(boolean mayReach) implements Rule {

    @Override
    public boolean holds() {
        return mayReach;
    }
}
