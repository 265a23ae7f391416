package io.artistagent.web.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Problem;
import io.artistagent.web.client.RequestRefused;
import io.artistagent.web.frame.FrameSamples;
import io.artistagent.web.signin.SignInSamples;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** The content and the links of error pages. */
class ErrorPagesTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/artists/7/releases/new");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final ErrorPages pages;

    ErrorPagesTest() throws IOException {
        pages = new ErrorPages(FrameSamples.fallback(SignInSamples.OURS));
    }

    @AfterEach
    void reset_request() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void a_page_of_another_persons_artist_links_to_their_profile_whether_api_or_page_refused_it() throws Exception {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("artist", "7"));

        ModelAndView refusedByApi = pages.refused(RequestRefused.forbidden(), request, response);
        ModelAndView refusedByPage = pages.refused(RequestRefused.ownedByAnother("7"), request, response);

        assertThat(refusedByApi.getStatus()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(((ErrorPage) refusedByApi.getModel().get("page")).profile()).isEqualTo("/artists/7");
        assertThat(refusedByApi.getModel().get("page"))
                .isEqualTo(refusedByPage.getModel().get("page"));
    }

    @Test
    void a_page_reloads_while_a_stored_change_is_not_visible_yet() throws Exception {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        request.setMethod("GET");
        Problem late = new Problem(Problem.Kind.UNAVAILABLE, "/problems/not-consistent-yet", null, List.of());

        ModelAndView page = pages.refused(
                assertThrows(RequestRefused.class, () -> new ApiResult.Failure<String>(late).orRefuse()),
                request,
                response);

        assertThat(((ErrorPage) page.getModel().get("page")).kind()).isEqualTo("late");
        assertThat(response.getHeader("Refresh")).isEqualTo("3");
    }

    /** An address that exceeds the limit by itself gets no page, because it is unknown whether a browser sent it. */
    @ParameterizedTest
    @ValueSource(ints = {414, 431})
    void an_address_or_headers_that_are_too_long_together_get_the_page_of_unreadable_requests(int status) {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));

        ModelAndView page = pages.resolveErrorView(request, HttpStatus.valueOf(status), Map.of());

        assertThat(page.getStatus().value()).isEqualTo(status);
        assertThat(((ErrorPage) page.getModel().get("page")).kind()).isEqualTo("400");
    }

    @ParameterizedTest
    @CsvSource({
        "FIELDS, 400, 400",
        "FORBIDDEN, 403, 403",
        "MISSING, 404, 404",
        "RULE, 409, 409",
        "STALE, 409, 409",
        "REPEATED, 409, 409",
        "TOO_LARGE, 413, 413",
        "UNSUPPORTED, 415, 400",
        "FAILED, 500, 500",
        "BUSY, 503, 503",
        "UNAVAILABLE, 503, 503"
    })
    void the_status_says_whether_a_problem_passes(Problem.Kind kind, int status, String text) throws Exception {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        Problem problem = new Problem(kind, null, null, List.of());

        ModelAndView page = pages.refused(
                assertThrows(RequestRefused.class, () -> new ApiResult.Failure<String>(problem).orRefuse()),
                request,
                response);

        assertThat(page.getStatus().value()).isEqualTo(status);
        assertThat(((ErrorPage) page.getModel().get("page")).kind()).isEqualTo(text);
        assertThat(response.containsHeader("Retry-After")).isEqualTo(status == 503);
    }
}
