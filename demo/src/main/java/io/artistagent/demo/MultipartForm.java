package io.artistagent.demo;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A multipart form with one file, as a browser would send it. */
record MultipartForm(String fileName, String file, Map<String, String> fields) {

    private static final String BOUNDARY = "----artist-agent-demo-7f3c";

    String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    BodyPublisher body() {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", "text/plain; charset=UTF-8", value));
        part(body, "name=\"file\"; filename=\"" + fileName + "\"", "text/csv", file);
        return BodyPublishers.ofByteArray(
                body.append("--").append(BOUNDARY).append("--\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void part(StringBuilder body, String disposition, String type, String content) {
        body.append("--")
                .append(BOUNDARY)
                .append("\r\nContent-Disposition: form-data; ")
                .append(disposition)
                .append("\r\nContent-Type: ")
                .append(type)
                .append("\r\n\r\n")
                .append(content)
                .append("\r\n");
    }
}
