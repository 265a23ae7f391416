package io.artistagent.domain.collaboration;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

@Refusal("Enter a share for each of the two artists.")
record TheSplitsNameBothArtists(Splits splits, Parties parties) implements Rule {

    @Override
    public boolean holds() {
        return splits.name(parties.requesting()) && splits.name(parties.invited());
    }
}
