package io.artistagent.web.shell;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Whoever has signed in goes on where they were: at what they had filled in, else at the page they asked for. */
final class BackAfterSignIn extends SavedRequestAwareAuthenticationSuccessHandler {

    BackAfterSignIn() {
        setDefaultTargetUrl("/start");
        setRequestCache(PageSecurity.pagesOnly());
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws ServletException, IOException {
        if (Unsent.kept(request) == null) {
            super.onAuthenticationSuccess(request, response, signedIn);
        } else {
            clearAuthenticationAttributes(request);
            getRedirectStrategy().sendRedirect(request, response, Unsent.PAGE);
        }
    }
}
