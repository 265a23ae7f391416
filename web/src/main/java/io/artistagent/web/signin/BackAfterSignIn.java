package io.artistagent.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** After signing in, sends a person to their unsent form or to the page they requested, or else to the start page. */
final class BackAfterSignIn implements AuthenticationSuccessHandler {

    private final AskedPage asked;

    BackAfterSignIn(AskedPage asked) {
        this.asked = asked;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) throws IOException {
        response.sendRedirect(asked.take(request, response, "/start"));
    }
}
