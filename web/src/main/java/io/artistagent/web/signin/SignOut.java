package io.artistagent.web.signin;

import io.artistagent.web.security.Issuer;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/** Signs out at Keycloak as well. While Keycloak is unavailable, signs out only here and says so. */
final class SignOut implements LogoutSuccessHandler {

    private final OidcClientInitiatedLogoutSuccessHandler everywhere;
    private final Issuer issuer;

    SignOut(ClientRegistrationRepository clients, Issuer issuer) {
        this.everywhere = new OidcClientInitiatedLogoutSuccessHandler(clients);
        this.everywhere.setPostLogoutRedirectUri("{baseUrl}/");
        this.issuer = issuer;
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication signedOut)
            throws IOException, ServletException {
        if (issuer.answers()) {
            everywhere.onLogoutSuccess(request, response, signedOut);
        } else {
            response.sendRedirect("/?signin=here");
        }
    }
}
