package io.artistagent.domain.collaboration;

import io.artistagent.domain.Rule;

record TheSplitsNameBothArtists(Splits splits, Parties parties) implements Rule {

    @Override
    public boolean holds() {
        return splits.name(parties.requesting()) && splits.name(parties.invited());
    }
}
