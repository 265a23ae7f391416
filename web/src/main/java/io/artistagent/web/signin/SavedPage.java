package io.artistagent.web.signin;

import io.artistagent.web.session.SealedCookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** The page that a visitor requested before signing in. Only its address is stored, in a cookie. */
@Component
public final class SavedPage implements RequestCache {

    /** Long enough for a person who first creates an account and confirms an email address. */
    private static final Duration LIFE = Duration.ofHours(1);

    private static final int MAX_LENGTH = 1_500;
    private static final String COOKIE = "asked";

    private final SealedCookies cookies;

    SavedPage(SealedCookies cookies) {
        this.cookies = cookies;
    }

    /** Remembers the request if it is for a whole page, and not for a picture or a page fragment. */
    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        if (request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null
                && String.valueOf(request.getHeader("Accept")).contains("text/html")) {
            String query = request.getQueryString();
            remember(response, request.getRequestURI() + (query == null ? "" : "?" + query));
        }
    }

    /** Remembers this address, unless it is on another host. */
    public void remember(HttpServletResponse response, String address) {
        if (isOnThisHost(address)) {
            cookies.keep(response, COOKIE, address, LIFE);
        }
    }

    /** Returns and forgets the remembered address, or returns {@code otherwise} if there is none. */
    public String take(HttpServletRequest request, HttpServletResponse response, String otherwise) {
        String address = cookies.find(request, COOKIE);
        cookies.forget(request, response, COOKIE);
        return address != null && isOnThisHost(address) ? address : otherwise;
    }

    /** Whether the address is a path that browsers do not interpret as another host. */
    private static boolean isOnThisHost(String address) {
        return address.length() <= MAX_LENGTH
                && address.startsWith("/")
                && !address.startsWith("//")
                && address.indexOf('\\') < 0;
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    /** Always returns null: the browser requests the address again, and no request is replayed. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        cookies.forget(request, response, COOKIE);
    }
}
