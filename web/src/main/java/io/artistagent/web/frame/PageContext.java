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

/** The context of a page request: its caller, language and session. Creates the responses. */
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

    /** Returns the signed-in person, or null. */
    public @Nullable Person person() {
        return person;
    }

    /** Refuses the page if the person may not own artists. */
    public void requireMayOwnArtists() {
        if (!registers()) {
            throw RequestRefused.forbidden();
        }
    }

    /** @throws SignedOut if the person is not signed in */
    public Caller caller() {
        if (caller == null) {
            throw SignedOut.expired();
        }
        return caller;
    }

    /** Renders a page about one artist. If the person owns it, it becomes the current artist. */
    public ModelAndView page(String view, Section section, @Nullable Object artistId, Object page) {
        PageFrame frame = frames.full(this, session, section, artistId == null ? null : artistId.toString());
        return new ModelAndView(view, Map.of("frame", frame, "page", page));
    }

    /** Renders a page and keeps the current artist. */
    public ModelAndView page(String view, Section section, Object page) {
        return page(view, section, null, page);
    }

    /** Renders a form about one of the person's own artists. For a retired artist, which cannot be changed, the page says so instead. */
    public ModelAndView form(String view, Section section, Object artistId, Object page) {
        PageFrame frame = frames.full(this, session, section, artistId.toString());
        return new ModelAndView(frame.retired() ? "frame/retired" : view, Map.of("frame", frame, "page", page));
    }

    /** Sets the status of a page that shows a form with errors to 422. */
    public ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** Renders a page fragment. */
    public ModelAndView fragment(String view, Object page) {
        return new ModelAndView(view, Map.of("frame", frames.bare(this), "page", page));
    }

    /** Redirects to a page after a POST. */
    public ModelAndView to(String address) {
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }

    /** Redirects to a page that shows the message with this key, or the problem. */
    public ModelAndView to(String address, ApiResult<CommandResult> result, String key, @Nullable Object... values) {
        Problem problem = result.problem();
        session.notice(
                problem == null
                        ? new Notice(true, texts.of(key, values))
                        : new Notice(false, ProblemMessages.of(texts, problem)));
        return to(address);
    }

    /** Redirects to a card of a page, which shows the message with this key, or the problem. */
    public ModelAndView toCard(
            String card, String address, ApiResult<CommandResult> result, String key, @Nullable Object... values) {
        Problem problem = result.problem();
        session.notice(
                problem == null
                        ? new Notice(true, texts.of(key, values), card)
                        : new Notice(false, ProblemMessages.of(texts, problem), card));
        return to(address + "#" + card);
    }

    /** Redirects to a card of a page, which shows the error message with this key. */
    public ModelAndView toCardWithError(String card, String address, String key, @Nullable Object... values) {
        session.notice(new Notice(false, texts.of(key, values), card));
        return to(address + "#" + card);
    }

    /** Shows a message of success on the next page. */
    public void notice(String key, @Nullable Object... values) {
        session.notice(new Notice(true, texts.of(key, values)));
    }

    /** Shows an error message on the next page. */
    public void warn(String key, @Nullable Object... values) {
        session.notice(new Notice(false, texts.of(key, values)));
    }

    /** Shows a problem on the next page. */
    public void warn(Problem problem) {
        session.notice(new Notice(false, sentence(problem)));
    }

    /** Returns what a feature keeps under this name until the person signs out; null if there is nothing. */
    public @Nullable String kept(String name) {
        return session.kept(name);
    }

    /** Keeps a text of a feature until the person signs out; null removes it. */
    public void keep(String name, @Nullable String value) {
        session.keep(name, value);
    }

    /** Returns a sentence that tells the person what to do about a problem. */
    public String sentence(Problem problem) {
        return ProblemMessages.of(texts, problem);
    }

    /** Loads a part of the page on a separate thread, within the same trace. The supplier waits for the result. */
    public <T> Supplier<T> meanwhile(Supplier<T> load) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Runnable work = () -> {
            try {
                result.complete(load.get());
            } catch (RuntimeException | Error failed) {
                result.completeExceptionally(failed);
            }
        };
        Thread.ofVirtual().name("page-part").start(TRACED.captureAll().wrap(work));
        return () -> {
            try {
                return result.join();
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
            }
        };
    }

    /** Whether this person may own artists. */
    public boolean registers() {
        return person != null && person.registers();
    }

    /** Whether this person may import their listening history. */
    public boolean listens() {
        return person != null && person.listens();
    }

    /** Returns the base path of the current artist's pages; null without a current artist. */
    public @Nullable String ownPages() {
        String artist = lastArtist();
        return artist == null ? null : "/artists/" + artist;
    }

    /** Returns the id of the current artist, the one whose pages the person opened last; null if there is none. */
    public @Nullable String lastArtist() {
        return session.artist();
    }
}
