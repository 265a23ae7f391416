package io.artistagent.domain.imports;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.catalogue.Tracks;

@Refusal("This isn’t one of the artist’s tracks. Choose the track that the file is about.")
record AFileIsAboutATrackOfItsArtist(ImportSubject subject, Tracks tracks) implements Rule {

    @Override
    public boolean holds() {
        TrackId track = subject.trackId();
        return track == null
                || tracks.artistOf(track)
                        .filter(artist -> artist.equals(subject.artistId()))
                        .isPresent();
    }
}
