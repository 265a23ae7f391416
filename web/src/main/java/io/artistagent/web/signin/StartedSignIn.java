package io.artistagent.web.signin;

import io.artistagent.web.session.GuestCookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A sign-in that was begun and not ended, in a cookie, so that it takes no space in the session store. */
@Component
final class StartedSignIn implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final Duration LIFE = Duration.ofHours(1);
    private static final String COOKIE = "sign-in";
    private static final JsonMapper JSON = new JsonMapper();

    private final ClientRegistrationRepository clients;
    private final GuestCookies cookies;

    StartedSignIn(ClientRegistrationRepository clients, GuestCookies cookies) {
        this.clients = clients;
        this.cookies = cookies;
    }

    /** What cannot be known again once the person is back. */
    record Started(String state, String nonce, String verifier, String redirect) {}

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        String kept = state == null ? null : cookies.find(request, COOKIE);
        if (kept == null) {
            return null;
        }
        Started started = JSON.readValue(kept, Started.class);
        return started.state().equals(state) ? again(started) : null;
    }

    private @Nullable OAuth2AuthorizationRequest again(Started started) {
        ClientRegistration client = clients.findByRegistrationId(SignIn.REGISTRATION);
        if (client == null) {
            return null;
        }
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(String.valueOf(client.getProviderDetails().getAuthorizationUri()))
                .clientId(client.getClientId())
                .redirectUri(started.redirect())
                .scopes(client.getScopes())
                .state(started.state())
                .attributes(attributes -> {
                    attributes.put(OAuth2ParameterNames.REGISTRATION_ID, client.getRegistrationId());
                    attributes.put(OidcParameterNames.NONCE, started.nonce());
                    attributes.put(PkceParameterNames.CODE_VERIFIER, started.verifier());
                })
                .build();
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest begun, HttpServletRequest request, HttpServletResponse response) {
        if (begun == null) {
            cookies.forget(request, response, COOKIE);
            return;
        }
        Started started = new Started(
                String.valueOf(begun.getState()),
                String.valueOf(begun.<Object>getAttribute(OidcParameterNames.NONCE)),
                String.valueOf(begun.<Object>getAttribute(PkceParameterNames.CODE_VERIFIER)),
                String.valueOf(begun.getRedirectUri()));
        cookies.keep(response, COOKIE, JSON.writeValueAsString(started), LIFE);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest begun = loadAuthorizationRequest(request);
        cookies.forget(request, response, COOKIE);
        return begun;
    }
}
