package io.artistagent.domain.artist;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/** Close the artist's public page, so that only signed-in people see the artist. */
public record CloseArtistPage(
        @TargetAggregateIdentifier ArtistId artistId,
        @TargetAggregateVersion @Nullable Long version) implements ActsAs {

    @Override
    public ArtistId actingArtist() {
        return artistId;
    }
}
