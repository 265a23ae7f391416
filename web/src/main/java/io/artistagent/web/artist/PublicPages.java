package io.artistagent.web.artist;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Page;
import io.artistagent.web.client.SignedOut;
import io.artistagent.web.frame.OwnArtistsApi;
import io.artistagent.web.frame.PageContext;
import io.artistagent.web.frame.Picture;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** An artist's public page, readable without signing in. It is never cached, so that closing it takes effect immediately. */
@Controller
final class PublicPages {

    private final PublicArtistsApi artists;
    private final ArtistsApi ofSignedIn;
    private final OwnArtistsApi own;

    PublicPages(PublicArtistsApi artists, ArtistsApi ofSignedIn, OwnArtistsApi own) {
        this.artists = artists;
        this.ofSignedIn = ofSignedIn;
        this.own = own;
    }

    /**
     * The content of a public page.
     *
     * @param owned whether the visitor has signed in and owns the artist
     * @param proposes whether the visitor has signed in and has an active artist, who can propose a collaboration
     * @param figures null if the artist does not show figures or they are not available
     * @param address the full URL, as it appears when the page is shared
     */
    public record PublicArtistPage(
            PublicArtist artist,
            boolean owned,
            boolean proposes,
            List<PublicRelease> releases,
            boolean releasesUnavailable,
            @Nullable PublicFigures figures,
            String address,
            String base) {

        /** Returns the text that a search engine or a link preview shows below the title. */
        public String description() {
            String text = artist.bio() == null ? String.join(", ", artist.genres()) : artist.bio();
            String line = text.replaceAll("\\s+", " ").strip();
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
    ModelAndView one(PageContext context, @PathVariable UUID id, HttpServletResponse response) {
        Supplier<Boolean> owned =
                context.signedIn() ? context.meanwhile(() -> owned(context, id.toString())) : () -> false;
        Supplier<Boolean> proposes = context.registers() ? context.meanwhile(() -> proposes(context)) : () -> false;
        PublicArtist artist = artists.one(id.toString()).orRefuse();
        ApiResult<List<PublicRelease>> releases = artist.releases()
                ? artists.releases(id.toString()).map(Page::items)
                : new ApiResult.Success<>(List.of());
        PublicFigures figures =
                artist.figures() ? artists.figures(id.toString()).orNull() : null;
        response.setHeader("Cache-Control", "no-store");
        if (!artist.indexed()) {
            response.setHeader("X-Robots-Tag", "noindex");
        }
        String base =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return context.fragment(
                "artist/public",
                new PublicArtistPage(
                        artist,
                        owned.get(),
                        proposes.get(),
                        releases.or(List.of()),
                        releases.problem() != null,
                        figures,
                        base + "/a/" + artist.id(),
                        base));
    }

    /** Whether the person has an active artist. */
    private boolean proposes(PageContext context) {
        try {
            return own.mine(context.caller(), OwnArtistsApi.MAX_PAGE_SIZE).or(Page.empty()).items().stream()
                    .anyMatch(artist -> !artist.retired());
        } catch (SignedOut ended) {
            return unlessErased(ended);
        }
    }

    /** Whether the person owns the artist. Expired tokens do not close a public page. */
    private boolean owned(PageContext context, String id) {
        try {
            Artist artist = ofSignedIn.one(context.caller(), id).orNull();
            return artist != null && artist.owned();
        } catch (SignedOut ended) {
            return unlessErased(ended);
        }
    }

    /** Lets only the session of an erased person be ended, so that what it stores is deleted. */
    private static boolean unlessErased(SignedOut ended) {
        if (ended.wasErased()) {
            throw ended;
        }
        return false;
    }
}
