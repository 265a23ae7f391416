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

/** Creates the frame of each page. */
@Component
final class PageFrames {

    /** More waiting requests than this are shown as "9+". */
    static final int MAX_COUNTED = 9;

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

    /** Loads the person's artists and the number of waiting requests. If one is unavailable, the page is shown without it. */
    PageFrame full(PageContext context, PageSession session, Section section, @Nullable String artistId) {
        if (!context.signedIn()) {
            return bare(context);
        }
        // Counted while the artists are loaded, because most pages keep the current artist
        String previous = session.artist();
        Supplier<Integer> waiting = previous == null ? () -> 0 : context.meanwhile(() -> waiting(context, previous));
        ApiResult<Page<OwnArtist>> result = artists.mine(context.caller(), OwnArtistsApi.MAX_PAGE_SIZE);
        Page<OwnArtist> mine = result.or(Page.empty());
        OwnArtist ofPage =
                result.problem() == null && artistId != null ? ofPage(context, section, mine, artistId) : null;
        OwnArtist current = ofPage == null ? previousOrNewest(context, mine, previous) : ofPage;
        if (current != null) {
            session.artist(current.id());
        }
        int pending =
                current == null ? 0 : current.id().equals(previous) ? waiting.get() : waiting(context, current.id());
        return frame(context, section, mine, current, pending, session.takeNotice());
    }

    /**
     * Creates a frame without artists, for page fragments and for pages that must render even if everything else fails. It calls no
     * service, and for an anonymous visitor it does not read the session.
     */
    PageFrame bare(PageContext context) {
        return frame(context, Section.NONE, Page.empty(), null, 0, null);
    }

    /**
     * Returns the artist of the page if the person owns it, and null otherwise. A page that is only for the owner is refused: this check
     * covers all pages.
     */
    private @Nullable OwnArtist ofPage(PageContext context, Section section, Page<OwnArtist> mine, String id) {
        OwnArtist listed = listed(mine.items(), id);
        // The list of a label may be incomplete, and it may not include a new artist yet
        if (listed != null || !section.isOfOwnArtist() && mine.nextCursor() == null) {
            return listed;
        }
        OwnArtist found = artists.one(context.caller(), id).orRefuse();
        if (section.isOfOwnArtist() && !found.owned()) {
            throw RequestRefused.ownedByAnother(id);
        }
        return found.owned() ? found : null;
    }

    /** Returns the previous current artist if the person still owns it, and otherwise the newest artist. */
    private @Nullable OwnArtist previousOrNewest(PageContext context, Page<OwnArtist> mine, @Nullable String id) {
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
        return requests.count(context.caller(), artistId, MAX_COUNTED + 1);
    }

    private PageFrame frame(
            PageContext context,
            Section section,
            Page<OwnArtist> mine,
            @Nullable OwnArtist current,
            long waiting,
            @Nullable Notice notice) {
        HttpServletRequest request = request();
        // Reading the token creates a session, and only pages for signed-in people contain forms
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
                formPage(request),
                pictureLimit.toBytes());
    }

    /** Returns the page whose form was submitted; null for the page that offers to submit a stored form again. */
    private static @Nullable String formPage(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        String page = "POST".equals(failed == null ? request.getMethod() : failed) ? SameOrigin.page(request) : null;
        return page == null || page.startsWith(SignInAddress.RESUME) ? null : page;
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }

    /** Returns the path and query of the page. An error page is rendered at another path, so it gets those of the failed request. */
    private static String address(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object query =
                failed == null ? request.getQueryString() : request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
        return (failed == null ? request.getRequestURI() : failed) + (query == null ? "" : "?" + query);
    }
}
