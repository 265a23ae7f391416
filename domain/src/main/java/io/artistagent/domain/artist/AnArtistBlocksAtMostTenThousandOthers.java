package io.artistagent.domain.artist;

import io.artistagent.domain.Rule;

record AnArtistBlocksAtMostTenThousandOthers(int blocked) implements Rule {

    @Override
    public boolean holds() {
        return blocked < 10_000;
    }
}
