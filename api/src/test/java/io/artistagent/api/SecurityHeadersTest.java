package io.artistagent.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SecurityHeadersTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void the_response_to_a_refused_request_has_the_security_headers() throws Exception {
        request.setDispatcherType(DispatcherType.ERROR);
        // The container sets it before it forwards to the error page
        request.setAttribute("jakarta.servlet.error.request_uri", "/api/v1//artists");

        new SecurityHeaders()
                .doFilter(request, response, (in, out) -> out.getOutputStream().write('x'));

        assertThat(response.getHeaders("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(response.getHeaders("X-Frame-Options")).containsExactly("DENY");
        assertThat(response.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void a_problem_written_before_any_filter_chain_has_the_security_headers() throws Exception {
        ProblemWriter.write(request, response, Problem.of(HttpStatus.BAD_REQUEST));

        assertThat(response.getHeaders("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(response.getHeaders("X-Frame-Options")).containsExactly("DENY");
        assertThat(response.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void headers_that_are_already_set_are_not_repeated() throws Exception {
        request.setDispatcherType(DispatcherType.ERROR);
        SecurityHeaders.addTo(request, response);

        new SecurityHeaders()
                .doFilter(request, response, (in, out) -> out.getOutputStream().write('x'));

        assertThat(response.getHeaders("X-Content-Type-Options")).hasSize(1);
        assertThat(response.getHeaders("X-Frame-Options")).hasSize(1);
        assertThat(response.getHeaders("Cache-Control")).hasSize(1);
    }
}
