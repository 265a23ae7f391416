package io.artistagent.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Determines from the browser's request headers whether a request comes from one of our pages. */
public final class SameOrigin {

    private SameOrigin() {}

    public static boolean isSameOrigin(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        return origin != null && origin.equals(own(request));
    }

    /** Returns the path and query of the page that sent the request; null if it is not one of our pages. */
    public static @Nullable String page(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        if (referer == null || !referer.startsWith(own(request) + "/")) {
            return null;
        }
        try {
            URI page = URI.create(referer);
            return page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    /** Returns our origin as the browser sees it, even behind a proxy. */
    private static String own(HttpServletRequest request) {
        String scheme = request.getScheme();
        int port = request.getServerPort();
        boolean usual = port == (scheme.equals("https") ? 443 : 80);
        return UriComponentsBuilder.newInstance()
                .scheme(scheme)
                .host(request.getServerName())
                .port(usual ? -1 : port)
                .toUriString();
    }
}
