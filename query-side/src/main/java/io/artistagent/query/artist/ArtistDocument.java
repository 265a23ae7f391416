package io.artistagent.query.artist;

import io.artistagent.domain.artist.Skill;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stored artist, with public fields and fields for the owner only. The name is null after the person has been erased. */
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

    /** Returns whether unauthenticated visitors can see the artist. */
    boolean isPublic() {
        return publicPage != null && status == ArtistStatus.ACTIVE && stageName != null;
    }
}
