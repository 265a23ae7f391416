package io.artistagent.web.start;

import io.artistagent.web.frame.JumpPage;
import io.artistagent.web.frame.JumpSource;
import io.artistagent.web.frame.OwnArtist;
import io.artistagent.web.frame.OwnArtistsApi;
import io.artistagent.web.frame.PageContext;
import io.artistagent.web.frame.Section;
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

/** The welcome page, the start page after signing in, and the page with settings and further links. */
@Controller
@Order
final class StartPages implements JumpSource {

    private static final int ENOUGH_TO_CHOOSE = 2;

    private final OwnArtistsApi artists;

    StartPages(OwnArtistsApi artists) {
        this.artists = artists;
    }

    /** The content of the welcome page; {@code said} is the message key of a notice, or null. */
    public record Welcome(@Nullable String notice, String signIn, String signUp) {}

    @GetMapping("/")
    ModelAndView welcome(PageContext context, @RequestParam(required = false) @Nullable String signin) {
        return context.signedIn()
                ? context.to("/start")
                : context.page(
                        "start/welcome",
                        Section.NONE,
                        new Welcome(notice(signin), SignInAddress.START, SignInAddress.SIGN_UP));
    }

    private static @Nullable String notice(@Nullable String signin) {
        return switch (signin) {
            case "failed" -> "welcome.failed";
            case "here" -> "welcome.here";
            case "erased" -> "welcome.erased";
            case null, default -> null;
        };
    }

    /** Sends a person who has signed in to their artist, or to the list if they have several; otherwise shows how to begin. */
    @GetMapping("/start")
    ModelAndView start(PageContext context) {
        Person person = context.person();
        List<OwnArtist> mine = person == null || !person.registers()
                ? List.of()
                : artists.mine(context.caller(), ENOUGH_TO_CHOOSE).orRefuse().items();
        return switch (mine.size()) {
            case 0 -> context.page("start/start", Section.NONE, "");
            case 1 -> context.to("/artists/" + mine.getFirst().id() + "/overview");
            default -> context.to("/choose");
        };
    }

    /** Links that do not fit into the bottom bar of a phone, and settings of this browser. */
    @GetMapping("/more")
    ModelAndView more(PageContext context) {
        return context.page("start/more", Section.MORE, "");
    }

    @Override
    public List<JumpPage> pages(PageContext context) {
        return context.person() == null
                ? List.of()
                : List.of(new JumpPage(
                        "/more",
                        "log-out",
                        context.texts().of("signOut"),
                        context.texts().of("nav.more")));
    }

    @GetMapping("/favicon.ico")
    ResponseEntity<Void> noIcon() {
        return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
    }
}
