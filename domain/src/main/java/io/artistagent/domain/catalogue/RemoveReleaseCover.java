package io.artistagent.domain.catalogue;

import io.artistagent.domain.artist.ActsAs;
import io.artistagent.domain.artist.ArtistId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/** Remove the release's cover. */
public record RemoveReleaseCover(
        @TargetAggregateIdentifier ReleaseId releaseId,
        @TargetAggregateVersion @Nullable Long version,
        ArtistId artistId)
        implements ActsAs {

    @Override
    public ArtistId actingArtist() {
        return artistId;
    }
}
