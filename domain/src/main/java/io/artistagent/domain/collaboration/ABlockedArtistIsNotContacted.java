package io.artistagent.domain.collaboration;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

/**
 * A person who blocks an artist cannot contact that artist either, because the artist could not answer. The rule checks the artist and not
 * their owner, so that an error does not reveal which artists belong to the same person.
 */
@Refusal("You have blocked this artist. Unblock them first.")
record ABlockedArtistIsNotContacted(boolean blocked) implements Rule {

    @Override
    public boolean holds() {
        return !blocked;
    }
}
