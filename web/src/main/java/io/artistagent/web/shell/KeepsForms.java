package io.artistagent.web.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form sent after the session ended has no valid token, and the check of tokens would only say that it may not. It stands before that
 * check: what our own page sends is kept, and the person signs in again.
 */
final class KeepsForms extends OncePerRequestFilter {

    static final String SIGN_OUT = "/sign-out";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getMethod().equals("POST")) {
            chain.doFilter(request, response);
        } else if (signedIn()) {
            forgetWhatIsSentNow(request);
            chain.doFilter(request, response);
        } else if (request.getRequestURI().equals(SIGN_OUT)) {
            response.sendRedirect("/");
        } else if (SameOrigin.says(request)) {
            keep(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void keep(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Unsent.of(request).keep(request);
        signInAgain(request, response);
    }

    static void signInAgain(HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", SignIn.START);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.setHeader("Location", SignIn.START);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        }
    }

    private static void forgetWhatIsSentNow(HttpServletRequest request) {
        Unsent unsent = Unsent.kept(request);
        if (unsent != null && unsent.action().split("\\?", 2)[0].equals(request.getRequestURI())) {
            Unsent.forget(request);
        }
    }

    static boolean signedIn() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken);
    }
}
