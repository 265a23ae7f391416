package io.artistagent.domain.artist;

import io.artistagent.domain.Rule;

record NobodyBlocksThemselves(ArtistId artist, ArtistId blocked) implements Rule {

    @Override
    public boolean holds() {
        return !artist.equals(blocked);
    }
}
