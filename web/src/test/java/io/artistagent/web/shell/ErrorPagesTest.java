package io.artistagent.web.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.artistagent.web.api.Answer;
import io.artistagent.web.api.Problem;
import io.artistagent.web.api.Refused;
import io.artistagent.web.api.SignedOut;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** What happens when a session is still there and the person's tokens are not: Keycloak forgets sooner than we do. */
class ErrorPagesTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/artists/7/releases/new");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final KeptForms kept = new KeptForms();

    @Test
    void a_form_is_kept_while_the_person_signs_in_again() throws Exception {
        sessionOfBefore();
        request.addParameter("title", "Night Drive");
        request.addParameter("writer", Marks.OURS.of("alma"));

        ModelAndView nothingToShow = inTenMinutes().signedOut(SignedOut.expired(), request, response);

        assertThat(nothingToShow).isNull();
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo(SignIn.START);
        assertThat(request.getSession(false)).isNull();
        assertThat(kept.of("alma").fields()).containsKey("title");
    }

    @Test
    void a_part_of_a_page_leads_the_whole_page_to_signing_in() throws Exception {
        sessionOfBefore();
        request.addHeader("HX-Request", "true");

        inTenMinutes().signedOut(SignedOut.expired(), request, response);

        assertThat(response.getHeader("HX-Redirect")).isEqualTo(SignIn.START);
        assertThat(kept.leadsToTheForm(response)).isTrue();
    }

    @Test
    void tokens_that_are_refused_although_fresh_do_not_lead_round_in_circles_and_the_form_is_kept_all_the_same()
            throws Exception {
        sessionOfBefore();

        ModelAndView away = inTenMinutes().signedOut(SignedOut.refused(), request, response);

        assertThat(((RedirectView) away.getView()).getUrl()).isEqualTo("/?signin=failed");
        assertThat(kept.leadsToTheForm(response)).isTrue();
    }

    @Test
    void every_own_page_of_somebody_elses_artist_leads_to_the_public_one_whoever_noticed_first() throws Exception {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("artist", "7"));

        ModelAndView byTheApi = inTenMinutes().refused(Refused.forbidden(), request, response);
        ModelAndView byThePages = inTenMinutes().refused(Refused.somebodyElses("7"), request, response);

        assertThat(byTheApi.getStatus()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(((ErrorPage) byTheApi.getModel().get("page")).profile()).isEqualTo("/artists/7");
        assertThat(byTheApi.getModel().get("page"))
                .isEqualTo(byThePages.getModel().get("page"));
    }

    @Test
    void a_change_that_is_stored_but_not_to_be_seen_yet_is_waited_for() throws Exception {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        request.setMethod("GET");
        Problem late = new Problem(Problem.Kind.AWAY, "/problems/not-consistent-yet", null, List.of());

        ModelAndView page = inTenMinutes()
                .refused(
                        assertThrows(Refused.class, () -> new Answer.Denied<String>(late).orRefuse()),
                        request,
                        response);

        assertThat(((ErrorPage) page.getModel().get("page")).kind()).isEqualTo("late");
        assertThat(response.getHeader("Refresh")).isEqualTo("3");
    }

    @AfterEach
    void no_request() {
        kept.close();
        RequestContextHolder.resetRequestAttributes();
    }

    private void sessionOfBefore() {
        request.getSession();
    }

    private ErrorPages inTenMinutes() throws IOException {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("clock", Clock.fixed(Instant.now().plus(Duration.ofMinutes(10)), ZoneOffset.UTC));
        ObjectProvider<InstantSource> clock = beans.getBeanProvider(InstantSource.class);
        Shells shells = new Shells(new Assets(), null, null, DataSize.ofMegabytes(10));
        return new ErrorPages(new Visits(shells, null, Marks.OURS, clock), shells, kept.forms(), kept.asked(), clock);
    }
}
