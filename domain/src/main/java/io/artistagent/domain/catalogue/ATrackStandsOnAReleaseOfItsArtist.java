package io.artistagent.domain.catalogue;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;
import io.artistagent.domain.artist.ArtistId;
import java.util.List;

@Refusal("A track can only be on its own artist’s releases. Choose one of them.")
record ATrackStandsOnAReleaseOfItsArtist(List<ReleaseId> on, ArtistId artist, Releases releases) implements Rule {

    @Override
    public boolean holds() {
        return on.stream()
                .allMatch(release ->
                        releases.artistOf(release).filter(artist::equals).isPresent());
    }
}
