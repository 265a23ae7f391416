package io.artistagent.domain.collaboration;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.catalogue.Tracks;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request shows both artists the title of its track, so only the artist of a draft may send a request about it. */
@Refusal("Choose one of your own tracks, or one that the other artist has published.")
record TheTrackBelongsToTheAskingArtistOrIsPublishedByTheOther(
        @Nullable TrackId track, Parties parties, Tracks tracks) implements Rule {

    @Override
    public boolean holds() {
        if (track == null) {
            return true;
        }
        Optional<ArtistId> artist = tracks.artistOf(track);
        return artist.filter(parties.requesting()::equals).isPresent()
                || artist.filter(parties.invited()::equals).isPresent() && tracks.isPublished(track);
    }
}
