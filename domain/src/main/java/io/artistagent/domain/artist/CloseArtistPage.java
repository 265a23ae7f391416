package io.artistagent.domain.artist;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/** Show the artist to signed-in people only. */
public record CloseArtistPage(
        @TargetAggregateIdentifier ArtistId artistId,
        @TargetAggregateVersion @Nullable Long version) implements ActsAs {

    @Override
    public ArtistId actingArtist() {
        return artistId;
    }
}
