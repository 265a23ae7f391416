package io.artistagent.domain.artist;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event with the complete profile of an artist. */
public sealed interface ArtistDescribed permits ArtistRegistered, ArtistProfileChanged {

    ArtistId artistId();

    PersonId owner();

    Personal<StageName> stageName();

    Country country();

    List<Genre> genres();

    @Nullable
    Personal<Bio> bio();

    Personal<List<Link>> links();

    List<Skill> lookingFor();

    Personal<Contact> contact();

    default Personal<Profile> profile() {
        return Profile.of(stageName(), country(), genres(), bio(), links(), lookingFor(), contact());
    }
}
