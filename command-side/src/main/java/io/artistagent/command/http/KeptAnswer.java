package io.artistagent.command.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/** An answer as it was first given. Answers of commands hold ids and versions, nothing personal. */
record KeptAnswer(int status, Map<String, String> headers, String body) {

    private static final List<String> KEPT = List.of("Location", "ETag", Answer.CONSISTENCY_TOKEN, "Content-Type");
    private static final String REPLAYED = "Idempotent-Replayed";

    /** Answers of commands are far shorter; only lists of errors are not. */
    private static final int LONGEST = 8 * 1024;

    boolean isRefusal() {
        return status >= 400;
    }

    boolean isLong() {
        return body.length() > LONGEST;
    }

    /** What was made is found by its headers, also where the body is too long to be kept. */
    KeptAnswer shortened() {
        return isLong() ? new KeptAnswer(status, headers, "") : this;
    }

    static KeptAnswer of(ContentCachingResponseWrapper answer) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : KEPT) {
            var value = name.equals("Content-Type") ? answer.getContentType() : answer.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new KeptAnswer(
                answer.getStatus(), headers, new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    static KeptAnswer of(ResponseEntity<?> answer, JsonMapper json) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : KEPT) {
            var value = answer.getHeaders().getFirst(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new KeptAnswer(answer.getStatusCode().value(), headers, json.writeValueAsString(answer.getBody()));
    }

    <T> ResponseEntity<T> as(Class<T> type, JsonMapper json) {
        return ResponseEntity.status(status)
                .headers(all -> headers.forEach(all::set))
                .header(REPLAYED, "true")
                .body(json.readValue(body, type));
    }

    void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.setHeader(REPLAYED, "true");
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
