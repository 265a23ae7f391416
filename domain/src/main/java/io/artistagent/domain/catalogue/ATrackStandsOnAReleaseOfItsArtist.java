package io.artistagent.domain.catalogue;

import io.artistagent.domain.Rule;
import io.artistagent.domain.artist.ArtistId;
import org.jspecify.annotations.Nullable;

record ATrackStandsOnAReleaseOfItsArtist(@Nullable ReleaseId release, ArtistId artist, Releases releases)
        implements Rule {

    @Override
    public boolean holds() {
        return release == null
                || releases.artistOf(release).filter(artist::equals).isPresent();
    }
}
