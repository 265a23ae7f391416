package io.artistagent.query.artist;

import io.artistagent.api.PictureView;
import io.artistagent.domain.artist.Skill;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An artist as a caller sees them. */
@Schema(
        name = "Artist",
        description = "An artist. The contact is there for the owner alone, the person for compliance officers.")
record ArtistView(
        @Schema(format = "uuid", example = "6f1c2f0e-6d0b-4f0a-9c1e-1a2b3c4d5e6f")
        String id,

        @Schema(example = "Alma Rey", description = "Null where the person was erased") @Nullable
        String stageName,

        @Schema(example = "CH", description = "ISO 3166-1, two letters")
        String country,

        @Schema(example = "[\"indie pop\"]") List<String> genres,
        @Nullable String bio,
        @Schema(example = "[\"https://alma.example\"]") List<String> links,
        List<Skill> lookingFor,
        ArtistStatus status,
        Instant registeredAt,

        @Schema(description = "When what others see of the artist last changed")
        Instant changedAt,

        @Schema(
                example = "3",
                description = "There for the owner alone, as blocks raise it; send it as If-Match: \"3\"")
        @Nullable
        Long version,

        @Schema(description = "Whether the artist belongs to the caller")
        boolean owned,

        @Schema(description = "Whether the person behind the artist was erased, and all they told with them")
        boolean erased,

        @Schema(description = "Null where there is none") @Nullable
        PictureView picture,

        @Schema(description = "There for the owner alone; null where only signed-in people see the artist") @Nullable
        PublicPage publicPage,

        @Nullable ContactView contact,

        @Schema(format = "uuid", description = "Whose artist it is, as an erasure names them") @Nullable
        String person,

        @Schema(description = "Whether the artist named as forArtistId blocks this one; absent where none was named")
        @Nullable
        Boolean blocked) {

    static ArtistView of(ArtistDocument artist, Caller viewer) {
        return of(artist, viewer, null);
    }

    static ArtistView of(ArtistDocument artist, Caller viewer, @Nullable Boolean blocked) {
        var owned = artist.owner().equals(viewer.person().toString());
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

    /** How to reach the person behind the artist. */
    @Schema(name = "Contact")
    record ContactView(@Nullable String legalName, @Nullable String email) {}
}
