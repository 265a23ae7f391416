package io.artistagent.domain.catalogue;

import io.artistagent.domain.artist.ActsAs;
import io.artistagent.domain.artist.ArtistId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Add a release, either published or planned. */
public record AddRelease(@TargetAggregateIdentifier ReleaseId releaseId, ArtistId artistId, ReleaseDetails details)
        implements ActsAs {

    @Override
    public ArtistId actingArtist() {
        return artistId;
    }
}
