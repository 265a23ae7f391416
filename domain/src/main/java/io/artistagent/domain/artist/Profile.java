package io.artistagent.domain.artist;

import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.Personal;
import io.artistagent.domain.Personal.Known;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The complete profile of an artist. */
public record Profile(
        StageName stageName,
        Country country,
        List<Genre> genres,
        @Nullable Bio bio,
        List<Link> links,
        List<Skill> lookingFor,
        Contact contact) {

    public Profile {
        genres = Genre.distinct(genres);
        links = links.stream().distinct().toList();
        lookingFor = lookingFor.stream().distinct().sorted().toList();
        if (links.size() > Link.MAX_LINKS) {
            throw new InvalidValue("Enter at most " + Link.MAX_LINKS + " links.");
        }
    }

    /** Creates the profile from the components of an event. It is erased if any of its parts is. */
    static Personal<Profile> of(
            Personal<StageName> stageName,
            Country country,
            List<Genre> genres,
            @Nullable Personal<Bio> bio,
            Personal<List<Link>> links,
            List<Skill> lookingFor,
            Personal<Contact> contact) {
        if (bio != null && bio.isErased()) {
            return Personal.erased();
        }
        Bio words = bio == null ? null : bio.orNull();
        return stageName instanceof Known<StageName>(StageName name)
                        && links instanceof Known<List<Link>>(List<Link> addresses)
                        && contact instanceof Known<Contact>(Contact reach)
                ? Personal.of(new Profile(name, country, genres, words, addresses, lookingFor, reach))
                : Personal.erased();
    }
}
