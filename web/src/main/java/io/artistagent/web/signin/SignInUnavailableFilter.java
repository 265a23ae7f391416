package io.artistagent.web.signin;

import io.artistagent.web.security.Issuer;
import io.artistagent.web.security.RejectionReason;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Shows an error page instead of redirecting to Keycloak while Keycloak is unavailable, so that the person can retry from there. */
final class SignInUnavailableFilter extends OncePerRequestFilter {

    private final Issuer issuer;

    SignInUnavailableFilter(Issuer issuer) {
        this.issuer = issuer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getRequestURI().equals(SignInAddress.START) || issuer.answers()) {
            chain.doFilter(request, response);
            return;
        }
        RejectionReason.SIGN_IN_UNAVAILABLE.mark(request);
        response.setHeader("Retry-After", "5");
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
