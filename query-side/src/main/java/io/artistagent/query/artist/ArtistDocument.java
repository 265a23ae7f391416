package io.artistagent.query.artist;

import io.artistagent.domain.artist.Skill;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An artist as stored: what everybody sees, and what only the owner does. Without a name it is that of a person who was erased. */
record ArtistDocument(
        String id,
        String owner,
        @Nullable String stageName,
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
        @Nullable String picture,
        @Nullable PublicPage publicPage,
        long version) {

    /** Whether the artist is shown to people who have not signed in. */
    boolean isPublic() {
        return publicPage != null && status == ArtistStatus.ACTIVE && stageName != null;
    }
}
