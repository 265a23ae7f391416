package io.artistagent.domain.artist;

import io.artistagent.domain.pictures.Picture;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/** Show the artist with this picture, which is stored already. */
public record ChangeArtistPicture(
        @TargetAggregateIdentifier ArtistId artistId,
        @TargetAggregateVersion @Nullable Long version,
        Picture picture) implements ActsAs {

    @Override
    public ArtistId actingArtist() {
        return artistId;
    }
}
