package io.artistagent.web.frame;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Page;
import io.artistagent.web.client.RequestRefused;
import io.artistagent.web.security.SameOrigin;
import io.artistagent.web.signin.SignInAddress;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Puts together what surrounds a page. */
@Component
final class PageFrames {

    /** More waiting requests than this are shown as "9+". */
    static final int COUNTED = 9;

    private final Navigation navigation;
    private final Assets assets;
    private final OwnArtistsApi artists;
    private final WaitingRequests requests;
    private final DataSize pictureLimit;

    PageFrames(
            Navigation navigation,
            Assets assets,
            OwnArtistsApi artists,
            WaitingRequests requests,
            @Value("${artist-agent.pictures.max-upload:10MB}") DataSize pictureLimit) {
        this.navigation = navigation;
        this.pictureLimit = pictureLimit;
        this.assets = assets;
        this.artists = artists;
        this.requests = requests;
    }

    /** With the person's artists and what waits for them; a part that is away is left out, the page is not. */
    PageFrame full(PageContext context, PageSession session, Section section, @Nullable String artistId) {
        if (!context.signedIn()) {
            return bare(context);
        }
        // Most pages are about the artist acted for before
        String likely = session.artist();
        Supplier<Integer> waiting = likely == null ? () -> 0 : context.meanwhile(() -> waiting(context, likely));
        ApiResult<Page<OwnArtist>> result = artists.mine(context.caller(), OwnArtistsApi.MAX_PAGE_SIZE);
        Page<OwnArtist> mine = result.or(Page.empty());
        OwnArtist asked = result.problem() == null && artistId != null ? asked(context, section, mine, artistId) : null;
        OwnArtist current = asked == null ? last(context, mine, session.artist()) : asked;
        if (current != null) {
            session.artist(current.id());
        }
        int pending =
                current == null ? 0 : current.id().equals(likely) ? waiting.get() : waiting(context, current.id());
        return frame(context, section, mine, current, pending, session.takeNotice());
    }

    /** For parts of pages, and for pages that must come even when everything else fails, the store of the sessions included. */
    PageFrame bare(PageContext context) {
        return frame(context, Section.NONE, Page.empty(), null, 0, null);
    }

    /**
     * The artist that the page is about, where that is one's own. Here, and for all pages at once, somebody else's artist is kept from
     * looking like one's own.
     */
    private @Nullable OwnArtist asked(PageContext context, Section section, Page<OwnArtist> mine, String id) {
        OwnArtist listed = listed(mine.items(), id);
        // A label may have more than are listed, and the list may not know yet who was just registered
        if (listed != null || !section.isOnesOwn() && mine.nextCursor() == null) {
            return listed;
        }
        OwnArtist found = artists.one(context.caller(), id).orRefuse();
        if (section.isOnesOwn() && !found.owned()) {
            throw RequestRefused.ownedByAnother(id);
        }
        return found.owned() ? found : null;
    }

    private @Nullable OwnArtist last(PageContext context, Page<OwnArtist> mine, @Nullable String id) {
        OwnArtist listed = id == null ? null : listed(mine.items(), id);
        if (listed == null && id != null && mine.nextCursor() != null) {
            listed = owned(context, id);
        }
        return listed != null || mine.items().isEmpty() ? listed : mine.items().getFirst();
    }

    private static @Nullable OwnArtist listed(List<OwnArtist> mine, String id) {
        return mine.stream()
                .filter(artist -> artist.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private @Nullable OwnArtist owned(PageContext context, String id) {
        return artists.one(context.caller(), id) instanceof ApiResult.Success<OwnArtist>(OwnArtist found)
                        && found.owned()
                ? found
                : null;
    }

    private int waiting(PageContext context, String artistId) {
        return requests.count(context.caller(), artistId, COUNTED + 1);
    }

    private PageFrame frame(
            PageContext context,
            Section section,
            Page<OwnArtist> mine,
            @Nullable OwnArtist current,
            long waiting,
            @Nullable Notice notice) {
        HttpServletRequest request = request();
        // Reading the token makes a session: only pages of signed-in people hold forms
        CsrfToken csrf = context.signedIn() ? (CsrfToken) request.getAttribute(CsrfToken.class.getName()) : null;
        return new PageFrame(
                navigation,
                context.texts(),
                assets.base(),
                section,
                context.person(),
                mine.items(),
                mine.nextCursor() != null,
                current,
                waiting,
                csrf == null ? "" : csrf.getParameterName(),
                csrf == null ? "" : csrf.getToken(),
                csrf == null ? "" : csrf.getHeaderName(),
                notice,
                address(request),
                form(request),
                pictureLimit.toBytes());
    }

    /** The page of the form that was sent; the page that offers to send an old form again shows no form. */
    private static @Nullable String form(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        String page = "POST".equals(failed == null ? request.getMethod() : failed) ? SameOrigin.page(request) : null;
        return page == null || page.startsWith(SignInAddress.RESUME) ? null : page;
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }

    /** Where the person is; an error page is made at an address of its own. */
    private static String address(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object query =
                failed == null ? request.getQueryString() : request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
        return (failed == null ? request.getRequestURI() : failed) + (query == null ? "" : "?" + query);
    }
}
