package io.artistagent.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A value in a guest cookie is confidential and cannot be changed. */
class SealedCookiesTest {

    private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final SealedCookies cookies = at(NOW);

    @Test
    void a_text_is_returned_and_its_cookie_is_encrypted() {
        cookies.keep(response, "asked", "/artists?q=zelda", Duration.ofMinutes(5));

        assertThat(response.getHeader("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=300")
                .doesNotContain("zelda");
        assertThat(cookies.find(returned("asked"), "asked")).isEqualTo("/artists?q=zelda");
    }

    @Test
    void a_cookie_that_was_changed_renamed_or_sealed_with_another_key_is_ignored() {
        cookies.keep(response, "asked", "/artists", Duration.ofMinutes(5));
        String value = value("asked");
        MockHttpServletRequest changed = new MockHttpServletRequest();
        changed.setCookies(new Cookie("artist-agent-asked", (value.startsWith("A") ? "B" : "A") + value.substring(1)));
        MockHttpServletRequest moved = new MockHttpServletRequest();
        moved.setCookies(new Cookie("artist-agent-sign-in", value));

        assertThat(cookies.find(changed, "asked")).isNull();
        assertThat(cookies.find(moved, "sign-in")).isNull();
        assertThat(SealedCookieFixture.cookies("another secret", Clock.systemUTC())
                        .find(returned("asked"), "asked"))
                .isNull();
    }

    @Test
    void an_expired_cookie_is_ignored() {
        cookies.keep(response, "asked", "/artists", Duration.ofMinutes(5));

        assertThat(at(NOW.plusSeconds(301)).find(returned("asked"), "asked")).isNull();
    }

    @Test
    void a_text_that_is_too_long_for_a_cookie_is_dropped() {
        cookies.keep(response, "asked", "x".repeat(4_000), Duration.ofMinutes(5));

        assertThat(response.getHeaderNames()).doesNotContain("Set-Cookie");
    }

    private static SealedCookies at(Instant now) {
        return SealedCookieFixture.cookies("ours", Clock.fixed(now, ZoneOffset.UTC));
    }

    private MockHttpServletRequest returned(String name) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new Cookie("artist-agent-" + name, value(name)));
        return request;
    }

    private String value(String name) {
        return response.getCookie("artist-agent-" + name).getValue();
    }
}
