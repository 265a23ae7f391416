package io.artistagent.web.frame;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Caller;
import io.artistagent.web.client.CommandResult;
import io.artistagent.web.client.Problem;
import io.artistagent.web.client.ProblemMessages;
import io.artistagent.web.client.RequestRefused;
import io.artistagent.web.client.SignedOut;
import io.artistagent.web.signin.Person;
import io.artistagent.web.texts.Texts;
import io.micrometer.context.ContextSnapshotFactory;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** One request of one person: who calls, in which language, and how an answer is made. */
public final class PageContext {

    private static final ContextSnapshotFactory TRACED =
            ContextSnapshotFactory.builder().build();

    private final PageFrames frames;
    private final PageSession session;
    private final Texts texts;
    private final @Nullable Caller caller;
    private final @Nullable Person person;

    PageContext(PageFrames frames, PageSession session, Texts texts, @Nullable Caller caller, @Nullable Person person) {
        this.frames = frames;
        this.session = session;
        this.texts = texts;
        this.caller = caller;
        this.person = person;
    }

    public Texts texts() {
        return texts;
    }

    public boolean signedIn() {
        return caller != null;
    }

    /** The person who is signed in. */
    public @Nullable Person person() {
        return person;
    }

    /** Ends the page of whoever may not hold artists. */
    public void requireToRegister() {
        if (!registers()) {
            throw RequestRefused.forbidden();
        }
    }

    public Caller caller() {
        if (caller == null) {
            throw SignedOut.expired();
        }
        return caller;
    }

    /** A whole page about one artist, who from now on is the one acted for where that is one's own. */
    public ModelAndView page(String view, Section section, @Nullable Object artistId, Object page) {
        PageFrame frame = frames.full(this, session, section, artistId == null ? null : artistId.toString());
        return new ModelAndView(view, Map.of("frame", frame, "page", page));
    }

    /** A whole page that keeps the artist acted for before. */
    public ModelAndView page(String view, Section section, Object page) {
        return page(view, section, null, page);
    }

    /** The same form again, with what is wrong with it. */
    public ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** A part of a page, for swapping in. */
    public ModelAndView fragment(String view, Object page) {
        return new ModelAndView(view, Map.of("frame", frames.bare(this), "page", page));
    }

    /** Sends the person on to look at what came of it. */
    public ModelAndView to(String address) {
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }

    /** Sends the person on and tells them what happened: the sentence of that key, or why it did not work. */
    public ModelAndView to(String address, ApiResult<CommandResult> result, String key, @Nullable Object... values) {
        Problem problem = result.problem();
        session.notice(
                problem == null
                        ? new Notice(true, texts.of(key, values))
                        : new Notice(false, ProblemMessages.of(texts, problem)));
        return to(address);
    }

    /** The same, in a card of the page: the person is sent there, and reads it there. */
    public ModelAndView toPlace(
            String place, String address, ApiResult<CommandResult> result, String key, @Nullable Object... values) {
        Problem problem = result.problem();
        session.notice(
                problem == null
                        ? new Notice(true, texts.of(key, values), place)
                        : new Notice(false, ProblemMessages.of(texts, problem), place));
        return to(address + "#" + place);
    }

    /** Sends the person back to a card of a page, which says what to do. */
    public ModelAndView failedAt(String place, String address, String key) {
        session.notice(new Notice(false, texts.of(key), place));
        return to(address + "#" + place);
    }

    public void notice(String key, @Nullable Object... values) {
        session.notice(new Notice(true, texts.of(key, values)));
    }

    /** Tells the person on the next page what did not happen. */
    public void warn(String key, @Nullable Object... values) {
        session.notice(new Notice(false, texts.of(key, values)));
    }

    /** Tells the person on the next page why something did not happen. */
    public void warn(Problem problem) {
        session.notice(new Notice(false, sentence(problem)));
    }

    /** What went wrong, in a sentence that says what to do. */
    public String sentence(Problem problem) {
        return ProblemMessages.of(texts, problem);
    }

    /** Asks for something while the page asks for other things, within the same trace. */
    public <T> Supplier<T> meanwhile(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Runnable work = () -> {
            try {
                answer.complete(question.get());
            } catch (RuntimeException | Error failed) {
                answer.completeExceptionally(failed);
            }
        };
        Thread.ofVirtual().name("page-part").start(TRACED.captureAll().wrap(work));
        return () -> {
            try {
                return answer.join();
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
            }
        };
    }

    /** Whether this person may hold artists. */
    public boolean registers() {
        return person != null && person.registers();
    }

    /** Whether this person may bring in what they listened to. */
    public boolean listens() {
        return person != null && person.listens();
    }

    /** Where the pages of the artist acted for begin; null where there is none. */
    public @Nullable String ownPages() {
        String artist = lastArtist();
        return artist == null ? null : "/artists/" + artist;
    }

    /** The artist whose pages were opened last. */
    public @Nullable String lastArtist() {
        return session.artist();
    }
}
