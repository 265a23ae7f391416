package io.artistagent.domain.artist;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/** Open the artist's public page, which can be read without signing in, or change what it shows. */
public record OpenArtistPage(
        @TargetAggregateIdentifier ArtistId artistId,
        @TargetAggregateVersion @Nullable Long version,
        PublicPage page) implements ActsAs {

    @Override
    public ArtistId actingArtist() {
        return artistId;
    }
}
