package io.artistagent.domain.catalogue;

import io.artistagent.domain.Rule;
import io.artistagent.domain.artist.ArtistId;
import java.util.List;

record ATrackStandsOnAReleaseOfItsArtist(List<ReleaseId> on, ArtistId artist, Releases releases) implements Rule {

    @Override
    public boolean holds() {
        return on.stream()
                .allMatch(release ->
                        releases.artistOf(release).filter(artist::equals).isPresent());
    }
}
