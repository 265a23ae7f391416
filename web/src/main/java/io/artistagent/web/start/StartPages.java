package io.artistagent.web.start;

import io.artistagent.web.frame.JumpPage;
import io.artistagent.web.frame.JumpSource;
import io.artistagent.web.frame.OwnArtist;
import io.artistagent.web.frame.OwnArtistsApi;
import io.artistagent.web.frame.Section;
import io.artistagent.web.frame.Visit;
import io.artistagent.web.signin.Person;
import io.artistagent.web.signin.SignInAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The first pages: what a visitor sees, where a person lands, and the ways to everywhere else. */
@Controller
@Order
final class StartPages implements JumpSource {

    private static final int ENOUGH_TO_CHOOSE = 2;

    private final OwnArtistsApi artists;

    StartPages(OwnArtistsApi artists) {
        this.artists = artists;
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
        List<OwnArtist> mine = person == null || !person.registers()
                ? List.of()
                : artists.mine(visit.caller(), ENOUGH_TO_CHOOSE).orRefuse().items();
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

    @Override
    public List<JumpPage> pages(Visit visit) {
        return visit.person() == null
                ? List.of()
                : List.of(new JumpPage(
                        "/more",
                        "log-out",
                        visit.texts().of("signOut"),
                        visit.texts().of("nav.more")));
    }

    @GetMapping("/favicon.ico")
    ResponseEntity<Void> noIcon() {
        return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
    }
}
