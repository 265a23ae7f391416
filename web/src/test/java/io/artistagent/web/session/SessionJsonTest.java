package io.artistagent.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;

/** Session attributes survive serialisation, and types outside the allow-list are not instantiated. */
class SessionJsonTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    private final SessionJson json = new SessionJson();

    @Test
    void a_signed_in_person_is_restored_with_name_and_roles() {
        OidcIdToken token = new OidcIdToken(
                "a.b.c",
                NOW,
                NOW.plusSeconds(300),
                Map.of(
                        "sub",
                        "7d1f0f5e-6f0e-4a57-9d7a-3c0a1f0c6f11",
                        "name",
                        "Alma Brandt",
                        "roles",
                        List.of("artist"),
                        "iat",
                        NOW,
                        "exp",
                        NOW.plusSeconds(300),
                        "auth_time",
                        1_763_769_600L,
                        "email_verified",
                        true,
                        "aud",
                        List.of("artist-agent-web")));
        DefaultOidcUser user = new DefaultOidcUser(List.of(new OidcUserAuthority(token)), token);
        SecurityContextImpl context =
                new SecurityContextImpl(new OAuth2AuthenticationToken(user, user.getAuthorities(), "artist-agent-web"));

        SecurityContextImpl back = (SecurityContextImpl) through(context);

        DefaultOidcUser same = (DefaultOidcUser) back.getAuthentication().getPrincipal();
        assertThat(same.getFullName()).isEqualTo("Alma Brandt");
        assertThat(same.getClaimAsStringList("roles")).containsExactly("artist");
        assertThat(same.getIdToken().getExpiresAt()).isEqualTo(NOW.plusSeconds(300));
        assertThat(same.getIdToken().getTokenValue()).isEqualTo("a.b.c");
        assertThat(back.getAuthentication().isAuthenticated()).isTrue();
    }

    @Test
    void an_authorization_request_is_restored() {
        OAuth2AuthorizationRequest request = OAuth2AuthorizationRequest.authorizationCode()
                .clientId("artist-agent-web")
                .authorizationUri("https://login.example/auth")
                .redirectUri("https://pages.example/login/oauth2/code/artist-agent-web")
                .state("state")
                .attributes(attributes -> attributes.put("code_verifier", "verifier"))
                .additionalParameters(Map.of("nonce", "n", "code_challenge_method", "S256"))
                .build();

        OAuth2AuthorizationRequest back = (OAuth2AuthorizationRequest) through(request);

        assertThat(back.getAttributes()).containsEntry("code_verifier", "verifier");
        assertThat(back.getState()).isEqualTo("state");
    }

    @Test
    void a_saved_request_and_a_csrf_token_are_restored() {
        MockHttpServletRequest asked = new MockHttpServletRequest("GET", "/artists");
        asked.setQueryString("genre=indie%20pop");

        DefaultSavedRequest saved = (DefaultSavedRequest) through(new DefaultSavedRequest(asked));
        DefaultCsrfToken token = (DefaultCsrfToken) through(new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "value"));

        assertThat(saved.getRedirectUrl()).endsWith("/artists?genre=indie%20pop");
        assertThat(token.getToken()).isEqualTo("value");
    }

    @Test
    void plain_values_keep_their_types() {
        assertThat(through("text")).isEqualTo("text");
        assertThat(through(3600)).isEqualTo(3600);
        assertThat(through(NOW.toEpochMilli())).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void a_forbidden_type_is_not_instantiated() {
        byte[] planted = "{\"@class\":\"javax.swing.JEditorPane\",\"page\":\"http://127.0.0.1:1/\"}".getBytes();

        assertThat(json.deserialize(planted)).isNull();
    }

    private Object through(Object value) {
        return json.deserialize(json.serialize(value));
    }
}
