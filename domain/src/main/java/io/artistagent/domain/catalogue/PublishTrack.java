package io.artistagent.domain.catalogue;

import io.artistagent.domain.artist.ActsAs;
import io.artistagent.domain.artist.ArtistId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/** Publish a track, so that everyone can see it. */
public record PublishTrack(
        @TargetAggregateIdentifier TrackId trackId,
        @TargetAggregateVersion @Nullable Long version,
        ArtistId artistId) implements ActsAs {

    @Override
    public ArtistId actingArtist() {
        return artistId;
    }
}
