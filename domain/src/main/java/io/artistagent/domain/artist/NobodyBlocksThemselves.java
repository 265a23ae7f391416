package io.artistagent.domain.artist;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

/** This includes other artists of the same person, because a block applies between persons. */
@Refusal("You can’t block your own artists.")
record NobodyBlocksThemselves(PersonId owner, PersonId blocked) implements Rule {

    @Override
    public boolean holds() {
        return !owner.equals(blocked);
    }
}
