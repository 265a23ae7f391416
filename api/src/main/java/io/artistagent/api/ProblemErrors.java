package io.artistagent.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.web.ErrorProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What goes wrong outside the API is told in a page to those who read pages, and as a problem to everybody else. */
class ProblemErrors extends BasicErrorController {

    ProblemErrors(ErrorAttributes attributes, ErrorProperties properties, List<ErrorViewResolver> pages) {
        super(attributes, properties, pages);
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        var status = getStatus(request);
        var problem = Problem.of(status);
        var body = new LinkedHashMap<String, Object>();
        body.put("type", String.valueOf(problem.getType()));
        body.put("title", status.getReasonPhrase());
        body.put("status", status.value());
        body.put("detail", String.valueOf(problem.getDetail()));
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address) {
            body.put("instance", address);
        }
        var more = problem.getProperties();
        if (more != null) {
            body.putAll(more);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }
}
