package io.artistagent.domain.collaboration;

import io.artistagent.domain.Rule;

record NobodyCollaboratesWithThemselves(Parties parties) implements Rule {

    @Override
    public boolean holds() {
        return !parties.requesting().equals(parties.invited());
    }
}
