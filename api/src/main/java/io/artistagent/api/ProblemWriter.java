package io.artistagent.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem as the response to a request that has not reached a controller. */
public final class ProblemWriter {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(ProblemDetail.class, org.springframework.http.converter.json.ProblemDetailJacksonMixin.class)
            .build();

    private ProblemWriter() {}

    public static void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String slug,
            String title,
            String detail)
            throws IOException {
        write(request, response, Problem.of(status, slug, title, detail));
    }

    static void write(HttpServletRequest request, HttpServletResponse response, ResponseEntity<ProblemDetail> answer)
            throws IOException {
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        ProblemDetail problem = answer.getBody();
        if (problem != null) {
            write(request, response, problem);
        }
    }

    public static void write(HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
            throws IOException {
        SecurityHeaders.addTo(request, response);
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(bytes(problem, request.getRequestURI()));
    }

    /** @param address the path of the request; null if it could not be read */
    static byte[] bytes(ProblemDetail problem, @Nullable String address) {
        problem.setInstance(uri(address));
        return JSON.writeValueAsBytes(problem);
    }

    /** A malformed URI can itself be the problem, which then has no instance. */
    private static @Nullable URI uri(@Nullable String address) {
        try {
            return address == null ? null : new URI(address);
        } catch (URISyntaxException noAddress) {
            return null;
        }
    }
}
