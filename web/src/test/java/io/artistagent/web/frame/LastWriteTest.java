package io.artistagent.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.client.Caller;
import io.artistagent.web.signin.SignInSamples;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.config.oauth2.client.CommonOAuth2Provider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.web.context.request.ServletWebRequest;

/** Reads include the person's last write: in the same request, in later ones, and until every projection must have it. */
class LastWriteTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void sign_in() {
        OidcIdToken token =
                new OidcIdToken("a.b.c", NOW, NOW.plusSeconds(300), Map.of("sub", "s", "preferred_username", "alma"));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new OAuth2AuthenticationToken(new DefaultOidcUser(List.of(), token), List.of(), "pages"));
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void reads_in_the_same_request_include_earlier_writes() {
        Caller caller = callerAt(NOW);
        assertThat(caller.consistencyToken()).isNull();

        caller.wrote("first");
        assertThat(caller.consistencyToken()).isEqualTo("first");
        caller.wrote("second");

        assertThat(caller.consistencyToken()).isEqualTo("second");
    }

    @Test
    void reads_in_a_later_request_include_the_last_write() {
        callerAt(NOW).wrote("mine");

        assertThat(callerAt(NOW.plusSeconds(1)).consistencyToken()).isEqualTo("mine");
    }

    @Test
    void reads_no_longer_wait_for_a_write_after_some_minutes() {
        callerAt(NOW).wrote("mine");

        assertThat(callerAt(NOW.plus(Duration.ofMinutes(6))).consistencyToken()).isNull();
    }

    private Caller callerAt(Instant now) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("clock", Clock.fixed(now, ZoneOffset.UTC));
        OAuth2AuthorizedClientManager clients = request -> new OAuth2AuthorizedClient(
                CommonOAuth2Provider.GOOGLE
                        .getBuilder("pages")
                        .clientId("pages")
                        .build(),
                "s",
                new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "t", NOW, NOW.plusSeconds(300)));
        PageContextResolver contexts =
                new PageContextResolver(null, clients, SignInSamples.OURS, beans.getBeanProvider(InstantSource.class));
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        ServletWebRequest web = new ServletWebRequest(request, new MockHttpServletResponse());
        return ((PageContext) contexts.resolveArgument(null, null, web, null)).caller();
    }
}
