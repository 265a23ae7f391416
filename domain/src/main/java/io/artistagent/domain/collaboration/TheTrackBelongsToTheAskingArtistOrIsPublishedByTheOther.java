package io.artistagent.domain.collaboration;

import io.artistagent.domain.Rule;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.catalogue.Tracks;
import org.jspecify.annotations.Nullable;

/** A proposal shows both artists the title of its track, so that of a draft is for its own artist to show. */
record TheTrackBelongsToTheAskingArtistOrIsPublishedByTheOther(
        @Nullable TrackId track, Parties parties, Tracks tracks) implements Rule {

    @Override
    public boolean holds() {
        if (track == null) {
            return true;
        }
        var artist = tracks.artistOf(track);
        return artist.filter(parties.requesting()::equals).isPresent()
                || artist.filter(parties.invited()::equals).isPresent() && tracks.isPublished(track);
    }
}
