package io.artistagent.web.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Sends a person to sign in. Only a page request is redirected. A fragment makes its page reload, and a picture or script gets 401, because
 * a redirect would start a second sign-in in parallel to the visible one.
 */
final class SignInEntryPoint implements AuthenticationEntryPoint {

    private final AuthenticationEntryPoint pages;

    SignInEntryPoint(AuthenticationEntryPoint pages) {
        this.pages = pages;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException, ServletException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (isNavigation(request)) {
            pages.commence(request, response, exception);
        } else {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    /** Whether the browser navigates to a page. Without TLS, browsers omit the header that says so; then the Accept header decides. */
    private static boolean isNavigation(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        if (mode != null) {
            return mode.equals("navigate");
        }
        @Nullable String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted == null || accepted.equals(MediaType.ALL_VALUE) || accepted.contains(MediaType.TEXT_HTML_VALUE);
    }
}
