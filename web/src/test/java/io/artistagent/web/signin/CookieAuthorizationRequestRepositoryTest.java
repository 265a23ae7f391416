package io.artistagent.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.session.SealedCookieFixture;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/** One browser starts sign-ins in several tabs, and Keycloak sends it back to each of them. */
class CookieAuthorizationRequestRepositoryTest {

    private final CookieAuthorizationRequestRepository repository = new CookieAuthorizationRequestRepository(
            new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(SignIn.REGISTRATION)
                    .clientId(SignIn.REGISTRATION)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                    .scope("openid")
                    .authorizationUri("http://127.0.0.1/auth")
                    .tokenUri("http://127.0.0.1/token")
                    .build()),
            SealedCookieFixture.cookies());

    /** The cookie that the browser has stored. */
    private @Nullable Cookie cookie;

    @Test
    void a_callback_completes_the_sign_in_with_its_state_once() {
        start("a");
        start("b");

        OAuth2AuthorizationRequest completed = Objects.requireNonNull(callback("a"));
        assertThat(completed.getState()).isEqualTo("a");
        assertThat(completed.getRedirectUri()).isEqualTo("http://127.0.0.1/callback");
        assertThat(completed.<String>getAttribute(OidcParameterNames.NONCE)).isEqualTo("nonce of a");
        assertThat(completed.<String>getAttribute(PkceParameterNames.CODE_VERIFIER))
                .isEqualTo("verifier of a");
        assertThat(completed.<String>getAttribute(OAuth2ParameterNames.REGISTRATION_ID))
                .isEqualTo(SignIn.REGISTRATION);

        assertThat(callback("a")).isNull();
        assertThat(callback("b")).isNotNull();
        assertThat(cookie).isNull();
    }

    @Test
    void a_callback_with_an_unknown_state_leaves_the_other_sign_ins_as_they_are() {
        start("a");
        start("b");
        Cookie before = cookie;

        assertThat(callback("unknown")).isNull();
        assertThat(callback(null)).isNull();
        assertThat(cookie).isSameAs(before);

        assertThat(callback("a")).isNotNull();
        assertThat(callback("b")).isNotNull();
    }

    @Test
    void the_four_sign_ins_started_last_are_kept() {
        List.of("a", "b", "c", "d", "e").forEach(this::start);

        assertThat(Stream.of("a", "b", "c", "d", "e").filter(state -> callback(state) != null))
                .containsExactly("b", "c", "d", "e");
    }

    private void start(String state) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        repository.saveAuthorizationRequest(
                OAuth2AuthorizationRequest.authorizationCode()
                        .authorizationUri("http://127.0.0.1/auth")
                        .clientId(SignIn.REGISTRATION)
                        .redirectUri("http://127.0.0.1/callback")
                        .state(state)
                        .attributes(attributes -> {
                            attributes.put(OidcParameterNames.NONCE, "nonce of " + state);
                            attributes.put(PkceParameterNames.CODE_VERIFIER, "verifier of " + state);
                        })
                        .build(),
                request(),
                response);
        store(response);
    }

    private @Nullable OAuth2AuthorizationRequest callback(@Nullable String state) {
        MockHttpServletRequest request = request();
        request.setParameter(OAuth2ParameterNames.CODE, "code");
        if (state != null) {
            request.setParameter(OAuth2ParameterNames.STATE, state);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        OAuth2AuthorizationRequest found = repository.removeAuthorizationRequest(request, response);
        store(response);
        return found;
    }

    private MockHttpServletRequest request() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (cookie != null) {
            request.setCookies(cookie);
        }
        return request;
    }

    /** Stores the cookie that the response sets, as a browser does. */
    private void store(MockHttpServletResponse response) {
        for (Cookie set : response.getCookies()) {
            cookie = set.getMaxAge() == 0 ? null : set;
        }
    }
}
