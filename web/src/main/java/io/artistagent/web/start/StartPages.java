package io.artistagent.web.start;

import io.artistagent.web.api.Artist;
import io.artistagent.web.api.ArtistsApi;
import io.artistagent.web.api.ArtistsApi.Search;
import io.artistagent.web.api.CatalogueApi;
import io.artistagent.web.api.Page;
import io.artistagent.web.api.Release;
import io.artistagent.web.api.Track;
import io.artistagent.web.frame.Section;
import io.artistagent.web.frame.Visit;
import io.artistagent.web.signin.Person;
import io.artistagent.web.signin.SignInAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The door: what a stranger sees, where a person lands, and the ways to everywhere else. */
@Controller
final class StartPages {

    private static final int ENOUGH_TO_CHOOSE = 2;

    private final ArtistsApi artists;
    private final CatalogueApi catalogue;

    StartPages(ArtistsApi artists, CatalogueApi catalogue) {
        this.artists = artists;
        this.catalogue = catalogue;
    }

    /** What the welcome page has to say beyond welcome: the key of a sentence, if any. */
    public record Welcome(@Nullable String said, String signIn, String signUp) {}

    @GetMapping("/")
    ModelAndView welcome(Visit visit, @RequestParam(required = false) @Nullable String signin) {
        return visit.signedIn()
                ? visit.to("/start")
                : visit.page(
                        "start/welcome",
                        Section.NONE,
                        new Welcome(said(signin), SignInAddress.START, SignInAddress.SIGN_UP));
    }

    private static @Nullable String said(@Nullable String signin) {
        return switch (signin) {
            case "failed" -> "welcome.failed";
            case "here" -> "welcome.here";
            case null, default -> null;
        };
    }

    /** Where a person lands after signing in: their artist, all their artists where they have several, or how to register one. */
    @GetMapping("/start")
    ModelAndView start(Visit visit) {
        Person person = visit.person();
        List<Artist> mine = person == null || !person.registers()
                ? List.of()
                : artists.mine(visit.caller(), null, ENOUGH_TO_CHOOSE)
                        .orRefuse()
                        .items();
        return switch (mine.size()) {
            case 0 -> visit.page("start/start", Section.NONE, "");
            case 1 -> visit.to("/artists/" + mine.getFirst().id() + "/overview");
            default -> visit.to("/choose");
        };
    }

    /** What does not fit into the bottom bar of a phone, and the settings of this browser. */
    @GetMapping("/more")
    ModelAndView more(Visit visit) {
        return visit.page("start/more", Section.MORE, "");
    }

    /** Pages, the newest tracks of the artist acted for, and artists for the jump box, as lines of a list. */
    @GetMapping("/jump")
    ModelAndView jump(Visit visit, @RequestParam(defaultValue = "") String q) {
        String words = Jumps.words(q);
        return visit.fragment("start/jumps", words == null ? Jumps.NONE : found(visit, words));
    }

    private Jumps found(Visit visit, String words) {
        String mine = visit.lastArtist();
        var tracks = visit.meanwhile(() -> mine == null
                ? Page.<Track>empty()
                : catalogue
                        .tracks(visit.caller(), mine, null, null, CatalogueApi.MOST)
                        .or(Page.empty()));
        var releases = visit.meanwhile(() -> mine == null
                ? List.<Release>of()
                : catalogue.allReleases(visit.caller(), mine).or(List.of()));
        Page<Artist> others = artists.search(visit.caller(), new Search(words, null, null, null, null, Jumps.MOST))
                .or(Page.empty());
        return new Jumps(
                Jumps.pages(words, visit.texts(), visit.person(), mine),
                Jumps.releases(releases.get(), words),
                Jumps.tracks(tracks.get().items(), words),
                others.items());
    }

    @GetMapping("/favicon.ico")
    ResponseEntity<Void> noIcon() {
        return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
    }
}
