package io.artistagent.domain.artist;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.Rule;

/** Not even another artist of the same person: a block holds between persons. */
record NobodyBlocksThemselves(PersonId owner, PersonId blocked) implements Rule {

    @Override
    public boolean holds() {
        return !owner.equals(blocked);
    }
}
