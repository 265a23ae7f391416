package io.artistagent.domain.artist;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;

@Refusal("You can block at most 10,000 artists. Unblock some first.")
record AnArtistBlocksAtMostTenThousandOthers(int blocked) implements Rule {

    @Override
    public boolean holds() {
        return blocked < 10_000;
    }
}
