package io.artistagent.domain.artist;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/** The owner ends the artist's activity here; the past stays. */
public record RetireArtist(
        @TargetAggregateIdentifier ArtistId artistId,
        @TargetAggregateVersion @Nullable Long version) implements ActsAs {

    @Override
    public ArtistId actingArtist() {
        return artistId;
    }
}
