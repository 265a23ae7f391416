package io.artistagent.domain.artist;

import io.artistagent.domain.ActsAs;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Give the artist a page that can be read without signing in.
 *
 * @param indexed whether search engines may list it
 */
public record OpenArtistPage(
        @TargetAggregateIdentifier ArtistId artistId,
        @TargetAggregateVersion @Nullable Long version,
        boolean indexed) implements ActsAs {

    @Override
    public ArtistId actingArtist() {
        return artistId;
    }
}
