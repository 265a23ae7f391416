package io.artistagent.domain.catalogue;

import io.artistagent.domain.artist.ArtistId;
import org.axonframework.serialization.Revision;

/** The release's cover was removed. */
@Revision("1")
public record ReleaseCoverRemoved(ReleaseId releaseId, ArtistId artistId) {}
