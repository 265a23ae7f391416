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
import java.util.List;
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

    @Test
    void nothing_of_an_erased_person_stays() throws Exception {
        startSession();
        request.setRemoteUser("alma");
        request.addParameter("title", "Night Drive");
        request.addParameter("writer", SignInSamples.mark("alma"));
        kept.forms().keep(request, new MockHttpServletResponse());
        String elsewhere = kept.session("{\"name\": \"alma\"}");
        String ofAnother = kept.session("{\"name\": \"bruno\"}");

        ModelAndView ended = inTenMinutes().signedOut(SignedOut.erased(), request, response);

        assertThat(((RedirectView) ended.getView()).getUrl()).isEqualTo("/?signin=erased");
        assertThat(request.getSession(false)).isNull();
        assertThat(kept.of("alma")).isNull();
        assertThat(kept.redis().hasKey(elsewhere)).isFalse();
        assertThat(kept.redis().hasKey(ofAnother)).isTrue();
        kept.redis().delete(ofAnother);
    }

    @Test
    void a_new_session_of_an_erased_person_ends_without_a_search_through_all_sessions() throws Exception {
        startSession();
        request.setRemoteUser("alma");
        String other = kept.session("{\"name\": \"alma\"}");

        ModelAndView ended = at(Instant.now()).signedOut(SignedOut.erased(), request, response);

        assertThat(((RedirectView) ended.getView()).getUrl()).isEqualTo("/?signin=erased");
        assertThat(request.getSession(false)).isNull();
        assertThat(kept.redis().delete(other)).isTrue();
    }

    @Test
    void a_page_fragment_of_an_erased_person_redirects_the_whole_page() throws Exception {
        startSession();
        request.addHeader("HX-Request", "true");

        inTenMinutes().signedOut(SignedOut.erased(), request, response);

        assertThat(response.getHeader("HX-Redirect")).isEqualTo("/?signin=erased");
        assertThat(kept.leadsToTheForm(response)).isFalse();
    }

    private void startSession() {
        request.getSession();
    }

    private SessionEnd inTenMinutes() {
        return at(Instant.now().plus(Duration.ofMinutes(10)));
    }

    private SessionEnd at(Instant now) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("clock", Clock.fixed(now, ZoneOffset.UTC));
        return new SessionEnd(
                kept.forms(),
                kept.asked(),
                List.of(kept.unsent(), SignInSamples.sessions(kept.connections())),
                beans.getBeanProvider(InstantSource.class));
    }
}
