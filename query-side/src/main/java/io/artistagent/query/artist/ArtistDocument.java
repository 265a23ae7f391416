package io.artistagent.query.artist;

import io.artistagent.domain.artist.Skill;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An artist as stored: what everybody sees, and what only the owner does. */
record ArtistDocument(
        String id,
        String owner,
        String stageName,
        String country,
        List<String> genres,
        @Nullable String bio,
        List<String> links,
        List<Skill> lookingFor,
        @Nullable String legalName,
        @Nullable String email,
        ArtistStatus status,
        Instant registeredAt,
        Instant changedAt,
        long version) {}
