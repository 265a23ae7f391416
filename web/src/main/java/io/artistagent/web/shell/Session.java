package io.artistagent.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The few small things kept between a person's requests; nobody gets a session for looking at a public page. */
final class Session {

    private static final String ARTIST = "artist";
    private static final String NOTICE = "notice";
    private static final String WROTE = "wrote";

    /** After that long every projection has a write, or is being repaired; no page waits for it any more. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final HttpServletRequest request;

    Session(HttpServletRequest request) {
        this.request = request;
    }

    private record Wrote(String token, Instant at) implements Serializable {}

    @Nullable
    String artist() {
        return get(ARTIST) instanceof String id ? id : null;
    }

    void artist(String id) {
        if (!id.equals(artist())) {
            set(ARTIST, id);
        }
    }

    void notice(Notice notice) {
        set(NOTICE, notice);
    }

    @Nullable
    Notice takeNotice() {
        Notice notice = get(NOTICE) instanceof Notice kept ? kept : null;
        if (notice != null) {
            set(NOTICE, null);
        }
        return notice;
    }

    void wrote(String token, Instant at) {
        set(WROTE, new Wrote(token, at));
    }

    @Nullable
    String consistencyToken(Instant now) {
        return get(WROTE) instanceof Wrote wrote && wrote.at().plus(FRESH).isAfter(now) ? wrote.token() : null;
    }

    private @Nullable Object get(String name) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getAttribute(name);
    }

    private void set(String name, @Nullable Object value) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(name, value);
        }
    }
}
