package io.artistagent.domain.artist;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Accept requests from another artist again. */
public record UnblockArtist(@TargetAggregateIdentifier ArtistId artistId, ArtistId unblockedArtistId)
        implements ActsAs {

    @Override
    public ArtistId actingArtist() {
        return artistId;
    }
}
