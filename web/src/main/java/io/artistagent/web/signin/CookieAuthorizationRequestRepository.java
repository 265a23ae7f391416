package io.artistagent.web.signin;

import io.artistagent.web.session.SealedCookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
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

/**
 * Stores started sign-ins in a cookie, so that they take no space in the session store. A person can start one in each of several tabs.
 */
@Component
final class CookieAuthorizationRequestRepository implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final Duration LIFE = Duration.ofHours(1);
    private static final String COOKIE = "sign-in";
    private static final int MAX_STARTED = 4;
    private static final JsonMapper JSON = new JsonMapper();

    private final ClientRegistrationRepository clients;
    private final SealedCookies cookies;

    CookieAuthorizationRequestRepository(ClientRegistrationRepository clients, SealedCookies cookies) {
        this.clients = clients;
        this.cookies = cookies;
    }

    /** The part of a request that cannot be reconstructed when the person returns from Keycloak. */
    record Started(String state, String nonce, String verifier, String redirect) {}

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        return started(request).stream()
                .filter(started -> started.state().equals(state))
                .findFirst()
                .map(this::authorizationRequest)
                .orElse(null);
    }

    private List<Started> started(HttpServletRequest request) {
        String stored = cookies.find(request, COOKIE);
        return stored == null ? List.of() : List.of(JSON.readValue(stored, Started[].class));
    }

    private @Nullable OAuth2AuthorizationRequest authorizationRequest(Started started) {
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
            @Nullable OAuth2AuthorizationRequest authorization,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (authorization == null) {
            removeAuthorizationRequest(request, response);
            return;
        }
        Started latest = new Started(
                String.valueOf(authorization.getState()),
                String.valueOf(authorization.<Object>getAttribute(OidcParameterNames.NONCE)),
                String.valueOf(authorization.<Object>getAttribute(PkceParameterNames.CODE_VERIFIER)),
                String.valueOf(authorization.getRedirectUri()));
        store(
                Stream.concat(Stream.of(latest), started(request).stream())
                        .limit(MAX_STARTED)
                        .toList(),
                response);
    }

    private void store(List<Started> started, HttpServletResponse response) {
        cookies.keep(response, COOKIE, JSON.writeValueAsString(started), LIFE);
    }

    /** Ends the sign-in with the state of this callback. A callback with an unknown state leaves the others as they are. */
    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest ended = loadAuthorizationRequest(request);
        if (ended == null) {
            return null;
        }
        List<Started> others = started(request).stream()
                .filter(started -> !started.state().equals(ended.getState()))
                .toList();
        if (others.isEmpty()) {
            cookies.forget(request, response, COOKIE);
        } else {
            store(others, response);
        }
        return ended;
    }
}
