package io.artistagent.web.artist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The input for registering or changing an artist. */
public record ArtistDraft(
        @Nullable String stageName,
        @Nullable String country,
        List<String> genres,
        @Nullable String bio,
        List<String> links,
        List<String> lookingFor,
        Artist.Contact contact) {}
