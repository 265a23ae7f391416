package io.artistagent.domain.artist;

import io.artistagent.domain.DataSubject;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.PersonalData;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** An artist is here now, and belongs to a person. */
@Revision("1")
public record ArtistRegistered(
        ArtistId artistId,
        @DataSubject PersonId owner,
        @PersonalData StageName stageName,
        Country country,
        List<Genre> genres,
        @PersonalData @Nullable Bio bio,
        @PersonalData List<Link> links,
        List<Skill> lookingFor,
        @PersonalData Contact contact) {

    static ArtistRegistered of(ArtistId artistId, PersonId owner, Profile profile) {
        return new ArtistRegistered(
                artistId,
                owner,
                profile.stageName(),
                profile.country(),
                profile.genres(),
                profile.bio(),
                profile.links(),
                profile.lookingFor(),
                profile.contact());
    }

    /** What the artist tells about themselves from now on. */
    public Profile profile() {
        return new Profile(stageName, country, genres, bio, links, lookingFor, contact);
    }
}
