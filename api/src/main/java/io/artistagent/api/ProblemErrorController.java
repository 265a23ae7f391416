package io.artistagent.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.web.ErrorProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers errors outside the API: browsers get an error page, all other clients a problem. */
class ProblemErrorController extends BasicErrorController {

    ProblemErrorController(ErrorAttributes attributes, ErrorProperties properties, List<ErrorViewResolver> pages) {
        super(attributes, properties, pages);
    }

    /** A direct request for the error path carries no status and gets 404. */
    @Override
    protected HttpStatus getStatus(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null
                ? HttpStatus.NOT_FOUND
                : TooLongRequests.status(
                        super.getStatus(request),
                        request.getAttribute(RequestDispatcher.ERROR_EXCEPTION),
                        address(request),
                        (String) request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING));
    }

    @Override
    @ExceptionHandler(HttpMediaTypeNotAcceptableException.class)
    public ResponseEntity<String> mediaTypeNotAcceptable(HttpServletRequest request) {
        HttpStatus status = getStatus(request);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(new String(
                        ProblemWriter.bytes(problem(request, status), address(request)), StandardCharsets.UTF_8));
    }

    private static ProblemDetail problem(HttpServletRequest request, HttpStatus status) {
        return RefusedRequestTrace.complete(Problem.of(status), request.getHeader(RefusedRequestTrace.HEADER));
    }

    private static String address(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address
                ? address
                : request.getRequestURI();
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        HttpStatus status = getStatus(request);
        ProblemDetail problem = problem(request, status);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", String.valueOf(problem.getType()));
        body.put("title", status.getReasonPhrase());
        body.put("status", status.value());
        body.put("detail", String.valueOf(problem.getDetail()));
        body.put("instance", address(request));
        Map<String, Object> more = problem.getProperties();
        if (more != null) {
            body.putAll(more);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }
}
