package io.artistagent.command.http;

import io.artistagent.api.ConsistencyToken;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/** The stored response to a first request. Responses to commands contain ids and versions but no personal data. */
record StoredResponse(int status, Map<String, String> headers, String body) {

    private static final List<String> STORED_HEADERS =
            List.of("Location", "ETag", ConsistencyToken.HEADER, "Content-Type");
    private static final String REPLAYED = "Idempotent-Replayed";

    /** Responses to commands are far shorter; only lists of errors can be longer. */
    private static final int MAX_BYTES = 8 * 1024;

    boolean isRefusal() {
        return status >= 400;
    }

    boolean isLong() {
        return body.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
    }

    /** Drops a body that is too long to store; the headers still lead to the created item. */
    StoredResponse shortened() {
        return isLong() ? new StoredResponse(status, headers, "") : this;
    }

    static StoredResponse of(ContentCachingResponseWrapper response) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : STORED_HEADERS) {
            String value = name.equals("Content-Type") ? response.getContentType() : response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new StoredResponse(
                response.getStatus(), headers, new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    static StoredResponse of(ResponseEntity<?> response, JsonMapper json) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : STORED_HEADERS) {
            String value = response.getHeaders().getFirst(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new StoredResponse(
                response.getStatusCode().value(), headers, json.writeValueAsString(response.getBody()));
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
