package io.artistagent.web.artist;

import io.artistagent.web.frame.Picture;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An artist as the API shows them; the contact only to the owner. Without a name when the person was erased.
 *
 * @param blocked whether the artist acted for blocks this one, where that was asked for
 */
public record Artist(
        String id,
        @Nullable String stageName,
        @Nullable String country,
        List<String> genres,
        @Nullable String bio,
        List<String> links,
        List<Skill> lookingFor,
        @Nullable ArtistStatus status,
        @Nullable Instant registeredAt,
        @Nullable Instant changedAt,
        long version,
        boolean owned,
        @Nullable Contact contact,
        @Nullable Picture picture,
        @Nullable PublicPage publicPage,
        boolean blocked) {

    public Artist {
        genres = genres == null ? List.of() : genres;
        links = links == null ? List.of() : links;
        lookingFor = lookingFor == null ? List.of() : lookingFor;
    }

    /** What the artist shows to people who have not signed in. Told to the owner alone. */
    public record PublicPage(boolean indexed, boolean releases, boolean links, boolean figures) {

        /** What a page shows at first. */
        public static final PublicPage USUAL = new PublicPage(false, true, true, false);
    }

    /** How the owner is reached; never shown to others. */
    public record Contact(
            @Nullable String legalName, @Nullable String email) {}

    public boolean retired() {
        return status == ArtistStatus.RETIRED;
    }
}
