package io.artistagent.domain.collaboration;

import io.artistagent.domain.Rule;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.catalogue.Tracks;
import org.jspecify.annotations.Nullable;

record TheTrackBelongsToOneOfTheTwo(@Nullable TrackId track, Parties parties, Tracks tracks) implements Rule {

    @Override
    public boolean holds() {
        return track == null || tracks.artistOf(track).filter(parties::include).isPresent();
    }
}
