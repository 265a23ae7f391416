package io.artistagent.domain.catalogue;

import io.artistagent.domain.Rule;
import io.artistagent.domain.artist.ArtistId;

record OnlyItsArtistChangesATrack(ArtistId artist, ArtistId acting) implements Rule {

    @Override
    public boolean holds() {
        return artist.equals(acting);
    }
}
