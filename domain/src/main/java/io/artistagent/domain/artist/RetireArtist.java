package io.artistagent.domain.artist;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/** Retire the artist. Existing data is kept. */
public record RetireArtist(
        @TargetAggregateIdentifier ArtistId artistId,
        @TargetAggregateVersion @Nullable Long version) implements ActsAs {

    @Override
    public ArtistId actingArtist() {
        return artistId;
    }
}
