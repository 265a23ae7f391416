package io.artistagent.web.shell;

import io.artistagent.web.api.Answer;
import io.artistagent.web.api.Artist;
import io.artistagent.web.api.ArtistsApi;
import io.artistagent.web.api.CollaborationStatus;
import io.artistagent.web.api.CollaborationsApi;
import io.artistagent.web.api.CollaborationsApi.Box;
import io.artistagent.web.api.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Puts together what surrounds a page. */
@Component
final class Shells {

    /** More waiting requests than this are shown as "9+". */
    static final int COUNTED = 9;

    private final Assets assets;
    private final ArtistsApi artists;
    private final CollaborationsApi collaborations;

    Shells(Assets assets, ArtistsApi artists, CollaborationsApi collaborations) {
        this.assets = assets;
        this.artists = artists;
        this.collaborations = collaborations;
    }

    /** With the person's artists and what waits for them; a part that is away is left out, the page is not. */
    Shell full(Visit visit, Session session, Section section, @Nullable String artistId) {
        if (!visit.signedIn()) {
            return bare(visit, session, section);
        }
        List<Artist> mine = artists.mine(visit.caller()).or(List.of());
        Artist current = current(visit, mine, artistId, session.artist());
        if (current != null) {
            session.artist(current.id());
        }
        return shell(visit, session, section, mine, current, current == null ? 0 : waiting(visit, current));
    }

    Shell bare(Visit visit, Session session, Section section) {
        return shell(visit, session, section, List.of(), null, 0);
    }

    /** Never another artist than the one asked for, where that is the person's: a label may have more than are listed. */
    private @Nullable Artist current(Visit visit, List<Artist> mine, @Nullable String asked, @Nullable String last) {
        for (String id : new @Nullable String[] {asked, last}) {
            for (Artist artist : mine) {
                if (artist.id().equals(id)) {
                    return artist;
                }
            }
            if (id != null
                    && mine.size() == ArtistsApi.MOST
                    && artists.one(visit.caller(), id) instanceof Answer.Given<Artist>(Artist found)
                    && found.owned()) {
                return found;
            }
        }
        return mine.isEmpty() ? null : mine.getFirst();
    }

    private long waiting(Visit visit, Artist current) {
        Box pending = new Box(current.id(), "incoming", CollaborationStatus.PENDING, null, COUNTED + 1);
        return collaborations
                .list(visit.caller(), pending)
                .or(Page.empty())
                .items()
                .size();
    }

    private Shell shell(
            Visit visit, Session session, Section section, List<Artist> mine, @Nullable Artist current, long waiting) {
        HttpServletRequest request = request();
        // Reading the token makes a session: only pages of signed-in people hold forms
        CsrfToken csrf = visit.signedIn() ? (CsrfToken) request.getAttribute(CsrfToken.class.getName()) : null;
        return new Shell(
                visit.texts(),
                assets.base(),
                section,
                person(),
                mine,
                current,
                waiting,
                csrf == null ? "" : csrf.getParameterName(),
                csrf == null ? "" : csrf.getToken(),
                csrf == null ? "" : csrf.getHeaderName(),
                session.takeNotice(),
                address(request));
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static @Nullable Person person() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !(signedIn.getPrincipal() instanceof OidcUser user)) {
            return null;
        }
        String name = user.getFullName() == null ? user.getPreferredUsername() : user.getFullName();
        return new Person(name == null ? "" : name, user.getEmail());
    }
}
