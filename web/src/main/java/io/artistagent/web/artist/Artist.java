package io.artistagent.web.artist;

import io.artistagent.web.frame.Picture;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An artist as the API returns them. Only the owner receives the contact. The stage name is null after the person was erased.
 *
 * @param blocked whether the artist given in the request blocks this one; false if the request gave none
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

    /** What the artist shows to people who have not signed in. Only the owner receives these settings. */
    public record PublicPage(boolean indexed, boolean releases, boolean links, boolean figures) {

        /** The default settings of a new public page. */
        public static final PublicPage USUAL = new PublicPage(false, true, true, false);
    }

    /** The owner's contact details; never shown to others. */
    public record Contact(
            @Nullable String legalName, @Nullable String email) {}

    public boolean retired() {
        return status == ArtistStatus.RETIRED;
    }
}
