package io.artistagent.domain.artist;

import io.artistagent.domain.InvalidValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an artist tells about themselves, as a whole. */
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
        if (links.size() > Link.MOST) {
            throw new InvalidValue("Name at most " + Link.MOST + " links.");
        }
    }
}
