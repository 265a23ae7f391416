package io.artistagent.domain.artist;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/** Remove the artist's picture. */
public record RemoveArtistPicture(
        @TargetAggregateIdentifier ArtistId artistId,
        @TargetAggregateVersion @Nullable Long version) implements ActsAs {

    @Override
    public ArtistId actingArtist() {
        return artistId;
    }
}
