package io.artistagent.domain.catalogue;

import io.artistagent.domain.artist.ArtistId;
import org.axonframework.serialization.Revision;

/** The release is shown without a cover. */
@Revision("1")
public record ReleaseCoverRemoved(ReleaseId releaseId, ArtistId artistId) {}
