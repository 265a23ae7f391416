package io.artistagent.api;

import io.artistagent.eventlog.operation.Accepted;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.actuate.endpoint.web.WebMvcEndpointHandlerMapping;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Gives the responses of operations endpoints the form of the API: accepted work has a location, and an error without a body is a problem. */
@RestControllerAdvice(basePackageClasses = WebMvcEndpointHandlerMapping.class)
final class OperationResponses implements ResponseBodyAdvice<Object> {

    private final String base;

    /** @param base the path of all operations endpoints */
    OperationResponses(String base) {
        this.base = base;
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof Accepted<?> accepted) {
            response.setStatusCode(HttpStatus.ACCEPTED);
            response.getHeaders().setLocation(URI.create(base + accepted.path()));
        }
        return body == null && response instanceof ServletServerHttpResponse servlet
                ? problem(servlet, request.getURI())
                : body;
    }

    private static @Nullable ProblemDetail problem(ServletServerHttpResponse response, URI address) {
        HttpStatus status = HttpStatus.resolve(response.getServletResponse().getStatus());
        if (status == null || !status.isError()) {
            return null;
        }
        ProblemDetail problem = Problem.of(status);
        problem.setInstance(URI.create(address.getRawPath()));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return problem;
    }
}
