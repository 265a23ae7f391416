package io.artistagent.domain.catalogue;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ActsAs;
import io.artistagent.domain.artist.ArtistId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** An artist adds a track, as a draft that nobody else sees. */
public record AddTrack(
        @TargetAggregateIdentifier TrackId trackId, ArtistId artistId, PersonId owner, TrackDetails details)
        implements ActsAs {

    @Override
    public ArtistId actingArtist() {
        return artistId;
    }
}
