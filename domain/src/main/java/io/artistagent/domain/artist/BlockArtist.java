package io.artistagent.domain.artist;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Block requests from another artist. */
public record BlockArtist(@TargetAggregateIdentifier ArtistId artistId, ArtistId blockedArtistId) implements ActsAs {

    @Override
    public ArtistId actingArtist() {
        return artistId;
    }
}
