package io.artistagent.web.signin;

import io.artistagent.web.session.GuestCookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** The page that somebody asked for before they signed in. Its address is all that is kept, and the browser keeps it. */
@Component
public final class AskedPage implements RequestCache {

    /** Long enough for a person who first creates an account and confirms an email address. */
    private static final Duration LIFE = Duration.ofHours(1);

    private static final int LONGEST = 1_500;
    private static final String COOKIE = "asked";

    private final GuestCookies cookies;

    AskedPage(GuestCookies cookies) {
        this.cookies = cookies;
    }

    /** Remembers a page that can be shown by its address: no picture, and no fragment of a page. */
    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        if (request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null
                && String.valueOf(request.getHeader("Accept")).contains("text/html")) {
            String query = request.getQueryString();
            remember(response, request.getRequestURI() + (query == null ? "" : "?" + query));
        }
    }

    /** Remembers this page, unless it is on another host. */
    public void remember(HttpServletResponse response, String address) {
        if (isOurs(address)) {
            cookies.keep(response, COOKIE, address, LIFE);
        }
    }

    /** The address to go on with, which is forgotten by that. */
    public String take(HttpServletRequest request, HttpServletResponse response, String otherwise) {
        String address = cookies.find(request, COOKIE);
        cookies.forget(request, response, COOKIE);
        return address != null && isOurs(address) ? address : otherwise;
    }

    /** A path on this host, and not one that a browser takes for another host. */
    private static boolean isOurs(String address) {
        return address.length() <= LONGEST
                && address.startsWith("/")
                && !address.startsWith("//")
                && address.indexOf('\\') < 0;
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    /** A request is asked for anew by its address, and never replayed. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        cookies.forget(request, response, COOKIE);
    }
}
