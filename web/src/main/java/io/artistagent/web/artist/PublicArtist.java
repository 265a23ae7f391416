package io.artistagent.web.artist;

import io.artistagent.web.frame.Picture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An artist who has a public page. */
public record PublicArtist(
        String id,
        String stageName,
        @Nullable String country,
        List<String> genres,
        @Nullable String bio,
        List<String> links,
        List<Skill> lookingFor,
        @Nullable Picture picture,
        boolean indexed,
        boolean releases,
        boolean figures) {

    public PublicArtist {
        genres = genres == null ? List.of() : genres;
        links = links == null ? List.of() : links;
        lookingFor = lookingFor == null ? List.of() : lookingFor;
    }
}
