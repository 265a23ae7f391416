package io.artistagent.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** After signing in, sends a person to their unsent form or to the page they requested, or else to the start page. */
final class SignInSuccessHandler implements AuthenticationSuccessHandler {

    private final SavedPage savedPage;

    SignInSuccessHandler(SavedPage savedPage) {
        this.savedPage = savedPage;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) throws IOException {
        response.sendRedirect(savedPage.take(request, response, "/start"));
    }
}
