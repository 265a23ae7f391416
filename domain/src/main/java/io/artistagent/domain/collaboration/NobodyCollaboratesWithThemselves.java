package io.artistagent.domain.collaboration;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

@Refusal("An artist can’t send a request to themselves. Choose another artist.")
record NobodyCollaboratesWithThemselves(Parties parties) implements Rule {

    @Override
    public boolean holds() {
        return !parties.requesting().equals(parties.invited());
    }
}
