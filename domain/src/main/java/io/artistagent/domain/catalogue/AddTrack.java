package io.artistagent.domain.catalogue;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ActsAs;
import io.artistagent.domain.artist.ArtistId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Add a track as a draft, which only its artist can see. */
public record AddTrack(
        @TargetAggregateIdentifier TrackId trackId, ArtistId artistId, PersonId owner, TrackDetails details)
        implements ActsAs {

    @Override
    public ArtistId actingArtist() {
        return artistId;
    }
}
