package io.artistagent.web.artist;

import io.artistagent.web.client.Answer;
import io.artistagent.web.client.Page;
import io.artistagent.web.frame.Picture;
import io.artistagent.web.frame.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The page of an artist that can be read without signing in. No cache keeps it: one that is closed is closed at once. */
@Controller
final class PublicPages {

    private final PublicArtistsApi artists;

    PublicPages(PublicArtistsApi artists) {
        this.artists = artists;
    }

    /**
     * What everybody sees.
     *
     * @param figures null where the artist shows none, or none are known
     * @param address the whole address, as others see it when it is shared
     */
    public record PublicArtistPage(
            PublicArtist artist,
            List<PublicRelease> releases,
            boolean releasesAway,
            @Nullable PublicFigures figures,
            String address,
            String base) {

        /** What a search engine or a message shows beneath the title. */
        public String description() {
            String said = artist.bio() == null ? String.join(", ", artist.genres()) : artist.bio();
            String line = said.replaceAll("\\s+", " ").strip();
            return line.codePointCount(0, line.length()) <= 160
                    ? line
                    : line.substring(0, line.offsetByCodePoints(0, 159)) + "…";
        }

        public String portrait(int size) {
            return "/a/" + artist.id() + "/picture/" + size + version(artist.picture());
        }

        public String cover(PublicRelease release, int size) {
            return "/a/" + artist.id() + "/releases/" + release.id() + "/cover/" + size + version(release.cover());
        }

        private static String version(@Nullable Picture picture) {
            return picture == null ? "" : "?v=" + picture.id();
        }
    }

    @GetMapping("/a/{id}")
    ModelAndView one(Visit visit, @PathVariable UUID id, HttpServletResponse response) {
        PublicArtist artist = artists.one(id.toString()).orRefuse();
        Answer<List<PublicRelease>> releases =
                artist.releases() ? artists.releases(id.toString()).map(Page::items) : new Answer.Given<>(List.of());
        PublicFigures figures =
                artist.figures() ? artists.figures(id.toString()).orNull() : null;
        response.setHeader("Cache-Control", "no-store");
        if (!artist.indexed()) {
            response.setHeader("X-Robots-Tag", "noindex");
        }
        String base =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return visit.fragment(
                "artist/everybody",
                new PublicArtistPage(
                        artist,
                        releases.or(List.of()),
                        releases.problem() != null,
                        figures,
                        base + "/a/" + artist.id(),
                        base));
    }
}
