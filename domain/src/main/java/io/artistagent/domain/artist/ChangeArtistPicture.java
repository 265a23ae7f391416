package io.artistagent.domain.artist;

import io.artistagent.domain.pictures.Picture;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/** Set the artist's picture, which has already been stored. */
public record ChangeArtistPicture(
        @TargetAggregateIdentifier ArtistId artistId,
        @TargetAggregateVersion @Nullable Long version,
        Picture picture) implements ActsAs {

    @Override
    public ArtistId actingArtist() {
        return artistId;
    }
}
