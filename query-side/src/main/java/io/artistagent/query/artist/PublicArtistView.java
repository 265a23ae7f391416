package io.artistagent.query.artist;

import io.artistagent.api.PictureView;
import io.artistagent.domain.artist.Skill;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An artist's public page: only what the artist chose to show. The content does not depend on the caller or reveal the owner. */
@Schema(name = "PublicArtist")
record PublicArtistView(
        @Schema(format = "uuid") String id,
        @Schema(example = "Alma Rey") String stageName,
        @Schema(example = "CH") String country,
        @Schema(example = "[\"indie pop\"]") List<String> genres,
        @Nullable String bio,

        @Schema(example = "[\"https://alma.example\"]", description = "Empty if the artist hides them")
        List<String> links,

        List<Skill> lookingFor,
        @Nullable PictureView picture,

        @Schema(description = "Whether search engines may list the page")
        boolean indexed,

        @Schema(description = "Whether the artist shows releases")
        boolean releases,

        @Schema(description = "Whether the artist shows figures")
        boolean figures) {

    static PublicArtistView of(ArtistDocument artist) {
        PublicPage page = Objects.requireNonNull(artist.publicPage());
        return new PublicArtistView(
                artist.id(),
                Objects.requireNonNull(artist.stageName()),
                artist.country(),
                artist.genres(),
                artist.bio(),
                page.links() ? artist.links() : List.of(),
                artist.lookingFor(),
                PictureView.of("/public/artists/" + artist.id() + "/picture", artist.picture()),
                page.indexed(),
                page.releases(),
                page.figures());
    }
}
