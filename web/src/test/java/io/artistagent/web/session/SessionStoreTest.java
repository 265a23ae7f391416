package io.artistagent.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class SessionStoreTest {

    private final SessionStore store = new SessionStore();

    @Test
    void the_cookie_is_secure_and_bound_to_the_host_if_the_issuer_uses_https() {
        assertThat(cookie(store.pageCookie("https://login.example/realms/artist-agent", null)))
                .startsWith("__Host-artist-agent=")
                .contains("; Path=/")
                .contains("; Secure")
                .contains("; HttpOnly")
                .contains("; SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void the_cookie_is_not_secure_if_the_issuer_uses_http() {
        assertThat(cookie(store.pageCookie("http://127.0.0.1:8180/realms/artist-agent", null)))
                .startsWith("artist-agent=")
                .contains("; HttpOnly")
                .contains("; SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void a_setting_overrides_the_default() {
        assertThat(cookie(store.pageCookie("http://keycloak:8080/realms/artist-agent", true)))
                .startsWith("__Host-artist-agent=");
    }

    private static String cookie(CookieSerializer cookies) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        cookies.writeCookieValue(new CookieValue(new MockHttpServletRequest(), response, "a-session"));
        return response.getHeader("Set-Cookie");
    }
}
