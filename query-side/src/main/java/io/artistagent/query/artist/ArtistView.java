package io.artistagent.query.artist;

import io.artistagent.api.PictureView;
import io.artistagent.domain.artist.Skill;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An artist as the caller sees it. */
@Schema(
        name = "Artist",
        description = "An artist. Only the owner sees the contact; only compliance officers see the person.")
record ArtistView(
        @Schema(format = "uuid", example = "6f1c2f0e-6d0b-4f0a-9c1e-1a2b3c4d5e6f")
        String id,

        @Schema(example = "Alma Rey", description = "Null if the person was erased") @Nullable
        String stageName,

        @Schema(example = "CH", description = "ISO 3166-1, two letters")
        String country,

        @Schema(example = "[\"indie pop\"]") List<String> genres,
        @Nullable String bio,
        @Schema(example = "[\"https://alma.example\"]") List<String> links,
        List<Skill> lookingFor,
        ArtistStatus status,
        Instant registeredAt,

        @Schema(description = "The last change that other users can see")
        Instant changedAt,

        @Schema(
                example = "3",
                description = "Only for the owner, because blocks raise it too; send it as If-Match: \"3\"")
        @Nullable
        Long version,

        @Schema(description = "Whether the artist belongs to the caller")
        boolean owned,

        @Schema(description = "Whether the person behind the artist was erased with all their personal data")
        boolean erased,

        @Schema(description = "Null if the artist has no picture") @Nullable
        PictureView picture,

        @Schema(description = "Only for the owner; null if the artist has no public page") @Nullable
        PublicPage publicPage,

        @Nullable ContactView contact,

        @Schema(format = "uuid", description = "The owner, by the id that erasures use") @Nullable
        String person,

        @Schema(description = "Whether the artist given as forArtistId blocks this one; absent without forArtistId")
        @Nullable
        Boolean blocked) {

    static ArtistView of(ArtistDocument artist, Caller viewer) {
        return of(artist, viewer, null);
    }

    static ArtistView of(ArtistDocument artist, Caller viewer, @Nullable Boolean blocked) {
        boolean owned = artist.owner().equals(viewer.person().toString());
        return new ArtistView(
                artist.id(),
                artist.stageName(),
                artist.country(),
                artist.genres(),
                artist.bio(),
                artist.links(),
                artist.lookingFor(),
                artist.status(),
                artist.registeredAt(),
                artist.changedAt(),
                owned ? artist.version() : null,
                owned,
                artist.stageName() == null,
                PictureView.ofArtist(artist.id(), artist.picture()),
                owned ? artist.publicPage() : null,
                owned ? new ContactView(artist.legalName(), artist.email()) : null,
                Permission.READ_AUDIT.isGivenTo(viewer) ? artist.owner() : null,
                blocked);
    }

    /** The contact details of the person behind the artist. */
    @Schema(name = "Contact")
    record ContactView(@Nullable String legalName, @Nullable String email) {}
}
