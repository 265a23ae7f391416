package io.artistagent.web.artist;

import io.artistagent.web.artist.ArtistsApi.Search;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Page;
import io.artistagent.web.frame.PageContext;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Pages to search for artists, view a profile, and block or unblock an artist. */
@Controller
final class ArtistPages {

    private static final int PER_PAGE = 24;
    private static final int TRACKS = 50;
    private static final int BLOCKS = 50;

    private final ArtistsApi artists;

    ArtistPages(ArtistsApi artists) {
        this.artists = artists;
    }

    @GetMapping("/artists")
    ModelAndView search(
            PageContext context,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String genre,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String lookingFor,
            @RequestParam(required = false) @Nullable String cursor) {
        Search search = new Search(q, genre, country, lookingFor, cursor, PER_PAGE);
        ApiResult<Page<Artist>> result = artists.search(context.caller(), search);
        return context.page(
                "artist/search",
                ArtistNavigation.ARTISTS,
                new SearchPage(search, result.or(Page.empty()), result.problem()));
    }

    @GetMapping("/artists/{id}")
    ModelAndView one(
            PageContext context, @PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor) {
        String asked = id.toString();
        Supplier<ApiResult<Page<ProfileTrack>>> tracks =
                context.meanwhile(() -> artists.tracks(context.caller(), asked, cursor, TRACKS));
        Artist artist =
                artists.seenBy(context.caller(), asked, context.lastArtist()).orRefuse();
        ApiResult<Page<ProfileTrack>> result = tracks.get();
        Page<ProfileTrack> found = result.or(Page.empty());
        List<ProfileTrack> published =
                found.items().stream().filter(ProfileTrack::published).toList();
        return context.page(
                "artist/profile",
                artist.owned() ? ArtistNavigation.PROFILE : ArtistNavigation.ARTISTS,
                asked,
                new ProfilePage(artist, published, found.nextCursor(), result.problem() != null, artist.blocked()));
    }

    @PostMapping("/artists/{id}/block")
    ModelAndView block(PageContext context, @PathVariable UUID id, @RequestParam UUID by, @RequestParam String name) {
        return context.to(
                "/artists/" + id,
                artists.block(context.caller(), by.toString(), id.toString()),
                "artist.blocked",
                name);
    }

    @PostMapping("/artists/{id}/unblock")
    ModelAndView unblock(PageContext context, @PathVariable UUID id, @RequestParam UUID by, @RequestParam String name) {
        return context.to(
                "/artists/" + id,
                artists.unblock(context.caller(), by.toString(), id.toString()),
                "artist.unblocked",
                name);
    }

    /** Lists the artists that one of the person's own artists blocks. */
    @GetMapping("/artists/{id}/blocks")
    ModelAndView blocks(
            PageContext context, @PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor) {
        Artist artist = artists.one(context.caller(), id.toString()).orRefuse();
        ApiResult<Page<BlockedArtist>> result = artists.blocked(context.caller(), id.toString(), cursor, BLOCKS);
        return context.page(
                "artist/blocks",
                ArtistNavigation.PROFILE,
                id,
                new BlocksPage(artist, result.orLater(Page.empty()), result.problem()));
    }

    @PostMapping("/artists/{id}/blocks/{other}/unblock")
    ModelAndView lift(PageContext context, @PathVariable UUID id, @PathVariable UUID other, @RequestParam String name) {
        return context.to(
                "/artists/" + id + "/blocks",
                artists.unblock(context.caller(), id.toString(), other.toString()),
                "artist.unblocked",
                name);
    }
}
