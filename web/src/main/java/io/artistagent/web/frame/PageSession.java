package io.artistagent.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The values kept between a person's requests. They are plain text, because sessions are stored outside this process. A visitor to a
 * public page gets no session.
 */
final class PageSession {

    private static final String ARTIST = "artist";
    private static final String NOTICE = "notice";
    private static final String WROTE = "wrote";
    private static final String KEPT = "kept.";
    private static final String GOOD = "+";
    private static final String BAD = "-";
    private static final String END = ":";

    /** After this time, every projection includes a write or is being repaired, so pages no longer wait for it. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final HttpServletRequest request;

    PageSession(HttpServletRequest request) {
        this.request = request;
    }

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
        set(NOTICE, (notice.good() ? GOOD : BAD) + (notice.card() == null ? "" : notice.card()) + END + notice.text());
    }

    @Nullable
    Notice takeNotice() {
        if (!(get(NOTICE) instanceof String stored)) {
            return null;
        }
        set(NOTICE, null);
        int end = stored.indexOf(END);
        return new Notice(
                stored.startsWith(GOOD),
                stored.substring(end + END.length()),
                end == 1 ? null : stored.substring(1, end));
    }

    @Nullable
    String kept(String name) {
        return get(KEPT + name) instanceof String value ? value : null;
    }

    void keep(String name, @Nullable String value) {
        set(KEPT + name, value);
    }

    void wrote(String token, Instant at) {
        set(WROTE, at + " " + token);
    }

    @Nullable
    String consistencyToken(Instant now) {
        if (!(get(WROTE) instanceof String wrote)) {
            return null;
        }
        int gap = wrote.indexOf(' ');
        return Instant.parse(wrote.substring(0, gap)).plus(FRESH).isAfter(now) ? wrote.substring(gap + 1) : null;
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
