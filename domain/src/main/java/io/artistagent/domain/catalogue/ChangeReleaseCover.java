package io.artistagent.domain.catalogue;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ActsAs;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.pictures.Picture;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * Set the release's cover, which has already been stored.
 *
 * @param owner the person whose key encrypts the cover, because it may show them
 */
public record ChangeReleaseCover(
        @TargetAggregateIdentifier ReleaseId releaseId,
        @TargetAggregateVersion @Nullable Long version,
        ArtistId artistId,
        PersonId owner,
        Picture picture)
        implements ActsAs {

    @Override
    public ArtistId actingArtist() {
        return artistId;
    }
}
