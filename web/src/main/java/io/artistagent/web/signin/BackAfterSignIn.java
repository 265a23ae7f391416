package io.artistagent.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Whoever has signed in goes on where they were: at what they had filled in, else at the page they asked for. */
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
