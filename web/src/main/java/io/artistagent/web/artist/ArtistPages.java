package io.artistagent.web.artist;

import io.artistagent.web.artist.ArtistsApi.Search;
import io.artistagent.web.client.Answer;
import io.artistagent.web.client.Page;
import io.artistagent.web.frame.Visit;
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
            Visit visit,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String genre,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String lookingFor,
            @RequestParam(required = false) @Nullable String cursor) {
        Search search = new Search(q, genre, country, lookingFor, cursor, PER_PAGE);
        Answer<Page<Artist>> answer = artists.search(visit.caller(), search);
        return visit.page(
                "artist/search",
                ArtistNavigation.ARTISTS,
                new SearchPage(search, answer.or(Page.empty()), answer.problem()));
    }

    @GetMapping("/artists/{id}")
    ModelAndView one(Visit visit, @PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor) {
        String asked = id.toString();
        Supplier<Answer<Page<ProfileTrack>>> tracks =
                visit.meanwhile(() -> artists.tracks(visit.caller(), asked, cursor, TRACKS));
        Artist artist =
                artists.seenBy(visit.caller(), asked, visit.lastArtist()).orRefuse();
        Answer<Page<ProfileTrack>> answer = tracks.get();
        Page<ProfileTrack> found = answer.or(Page.empty());
        List<ProfileTrack> published =
                found.items().stream().filter(ProfileTrack::published).toList();
        return visit.page(
                "artist/public",
                artist.owned() ? ArtistNavigation.PROFILE : ArtistNavigation.ARTISTS,
                asked,
                new ProfilePage(artist, published, found.nextCursor(), answer.problem() != null, artist.blocked()));
    }

    @PostMapping("/artists/{id}/block")
    ModelAndView block(Visit visit, @PathVariable UUID id, @RequestParam UUID by, @RequestParam String name) {
        return visit.to(
                "/artists/" + id, artists.block(visit.caller(), by.toString(), id.toString()), "artist.blocked", name);
    }

    @PostMapping("/artists/{id}/unblock")
    ModelAndView unblock(Visit visit, @PathVariable UUID id, @RequestParam UUID by, @RequestParam String name) {
        return visit.to(
                "/artists/" + id,
                artists.unblock(visit.caller(), by.toString(), id.toString()),
                "artist.unblocked",
                name);
    }

    /** Lists the artists that one of the person's own artists blocks. */
    @GetMapping("/artists/{id}/blocks")
    ModelAndView blocks(Visit visit, @PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor) {
        Artist artist = artists.one(visit.caller(), id.toString()).orRefuse();
        Answer<Page<BlockedArtist>> answer = artists.blocked(visit.caller(), id.toString(), cursor, BLOCKS);
        return visit.page(
                "artist/blocks",
                ArtistNavigation.PROFILE,
                id,
                new BlocksPage(artist, answer.orLater(Page.empty()), answer.problem()));
    }

    @PostMapping("/artists/{id}/blocks/{other}/unblock")
    ModelAndView lift(Visit visit, @PathVariable UUID id, @PathVariable UUID other, @RequestParam String name) {
        return visit.to(
                "/artists/" + id + "/blocks",
                artists.unblock(visit.caller(), id.toString(), other.toString()),
                "artist.unblocked",
                name);
    }
}
