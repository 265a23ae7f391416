package io.artistagent.domain.catalogue;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;
import io.artistagent.domain.artist.ArtistId;

@Refusal("This track belongs to another artist, so it can’t be changed.")
record OnlyItsArtistChangesATrack(ArtistId artist, ArtistId acting) implements Rule {

    @Override
    public boolean holds() {
        return artist.equals(acting);
    }
}
