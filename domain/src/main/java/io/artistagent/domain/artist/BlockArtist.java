package io.artistagent.domain.artist;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The artist takes no more requests from another. */
public record BlockArtist(@TargetAggregateIdentifier ArtistId artistId, ArtistId blockedArtistId) implements ActsAs {

    @Override
    public ArtistId actingArtist() {
        return artistId;
    }
}
