package io.artistagent.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores a person's tokens in their session, so that they are deleted with it. The client registration is not stored, so that its secret
 * never reaches the session store.
 */
final class SessionTokens implements OAuth2AuthorizedClientRepository {

    private static final String TOKENS = "tokens";

    private final ClientRegistrationRepository clients;
    private final JsonMapper json = new JsonMapper();

    SessionTokens(ClientRegistrationRepository clients) {
        this.clients = clients;
    }

    record StoredTokens(
            String person,
            String access,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String refresh) {}

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // required by the interface
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String clientId, Authentication principal, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        ClientRegistration client = clients.findByRegistrationId(clientId);
        if (session == null || client == null || !(session.getAttribute(TOKENS) instanceof String text)) {
            return null;
        }
        StoredTokens stored = json.readValue(text, StoredTokens.class);
        if (!stored.person().equals(principal.getName())) {
            return null;
        }
        OAuth2AccessToken access = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, stored.access(), stored.from(), stored.until(), client.getScopes());
        OAuth2RefreshToken refresh =
                stored.refresh() == null ? null : new OAuth2RefreshToken(stored.refresh(), stored.from());
        return (T) new OAuth2AuthorizedClient(client, stored.person(), access, refresh);
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient authorized,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        OAuth2AccessToken access = authorized.getAccessToken();
        OAuth2RefreshToken refresh = authorized.getRefreshToken();
        StoredTokens stored = new StoredTokens(
                principal.getName(),
                access.getTokenValue(),
                access.getIssuedAt(),
                access.getExpiresAt(),
                refresh == null ? null : refresh.getTokenValue());
        request.getSession().setAttribute(TOKENS, json.writeValueAsString(stored));
    }

    @Override
    public void removeAuthorizedClient(
            String clientId, Authentication principal, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(TOKENS);
        }
    }
}
