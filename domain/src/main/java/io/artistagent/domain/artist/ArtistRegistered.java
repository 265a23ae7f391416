package io.artistagent.domain.artist;

import io.artistagent.domain.DataSubject;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.PersonalData;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** A person registered an artist and owns it. */
@Revision("1")
public record ArtistRegistered(
        ArtistId artistId,
        @DataSubject PersonId owner,
        @PersonalData Personal<StageName> stageName,
        Country country,
        List<Genre> genres,
        @PersonalData @Nullable Personal<Bio> bio,
        @PersonalData Personal<List<Link>> links,
        List<Skill> lookingFor,
        @PersonalData Personal<Contact> contact)
        implements ArtistDescribed {

    static ArtistRegistered of(ArtistId artistId, PersonId owner, Profile profile) {
        return new ArtistRegistered(
                artistId,
                owner,
                Personal.of(profile.stageName()),
                profile.country(),
                profile.genres(),
                Personal.ofNullable(profile.bio()),
                Personal.of(profile.links()),
                profile.lookingFor(),
                Personal.of(profile.contact()));
    }
}
