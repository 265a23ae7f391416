package io.artistagent.web.resume;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.client.SignedOut;
import io.artistagent.web.signin.SignInAddress;
import io.artistagent.web.signin.SignInSamples;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** A session whose tokens are no longer valid, because Keycloak ends its session sooner than the pages do. */
class SessionEndTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/artists/7/releases/new");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final UnsentFormFixture kept = new UnsentFormFixture();

    @AfterEach
    void disconnect() {
        kept.close();
    }

    @Test
    void a_form_is_kept_while_the_person_signs_in_again() throws Exception {
        startSession();
        request.addParameter("title", "Night Drive");
        request.addParameter("writer", SignInSamples.mark("alma"));

        ModelAndView noPage = inTenMinutes().signedOut(SignedOut.expired(), request, response);

        assertThat(noPage).isNull();
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo(SignInAddress.START);
        assertThat(request.getSession(false)).isNull();
        assertThat(kept.of("alma").fields()).containsKey("title");
    }

    @Test
    void a_page_fragment_redirects_the_whole_page_to_the_sign_in() throws Exception {
        startSession();
        request.addHeader("HX-Request", "true");

        inTenMinutes().signedOut(SignedOut.expired(), request, response);

        assertThat(response.getHeader("HX-Redirect")).isEqualTo(SignInAddress.START);
        assertThat(kept.leadsToTheForm(response)).isTrue();
    }

    @Test
    void refused_fresh_tokens_do_not_cause_a_sign_in_loop_and_the_form_is_kept() throws Exception {
        startSession();

        ModelAndView unavailable = inTenMinutes().signedOut(SignedOut.refused(), request, response);

        assertThat(((RedirectView) unavailable.getView()).getUrl()).isEqualTo("/?signin=failed");
        assertThat(kept.leadsToTheForm(response)).isTrue();
    }

    private void startSession() {
        request.getSession();
    }

    private SessionEnd inTenMinutes() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("clock", Clock.fixed(Instant.now().plus(Duration.ofMinutes(10)), ZoneOffset.UTC));
        return new SessionEnd(kept.forms(), kept.asked(), beans.getBeanProvider(InstantSource.class));
    }
}
