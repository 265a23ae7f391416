package io.artistagent.command.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer as it was first given. Answers of commands hold ids and versions, nothing personal. */
record KeptAnswer(int status, Map<String, String> headers, String body) {

    private static final List<String> KEPT = List.of("Location", "ETag", Answer.CONSISTENCY_TOKEN, "Content-Type");

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

    void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.setHeader("Idempotent-Replayed", "true");
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
