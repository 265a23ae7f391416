package io.artistagent.domain.catalogue;

import io.artistagent.domain.AboutPerson;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.pictures.Picture;
import org.axonframework.serialization.Revision;

/** The release has a new cover, which is deleted when its owner is erased. */
@Revision("1")
public record ReleaseCoverChanged(ReleaseId releaseId, ArtistId artistId, PersonId owner, Picture picture)
        implements AboutPerson {

    @Override
    public PersonId person() {
        return owner;
    }
}
