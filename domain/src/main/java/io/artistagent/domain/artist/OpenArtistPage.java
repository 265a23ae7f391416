package io.artistagent.domain.artist;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/** Give the artist a page that can be read without signing in, or change what it shows. */
public record OpenArtistPage(
        @TargetAggregateIdentifier ArtistId artistId,
        @TargetAggregateVersion @Nullable Long version,
        PublicPage page) implements ActsAs {

    @Override
    public ArtistId actingArtist() {
        return artistId;
    }
}
