package io.artistagent.demo;

import java.net.http.HttpHeaders;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/** A response of the API. */
record ApiResponse(int status, HttpHeaders headers, JsonNode body) {

    String id() {
        return body.path("id").asString();
    }

    /** Returns the version in the ETag. A response to a repeat that the API only recognises from its log has none. */
    OptionalLong version() {
        return headers.firstValue("ETag")
                .map(tag -> OptionalLong.of(Long.parseLong(tag.replace("\"", ""))))
                .orElseGet(OptionalLong::empty);
    }

    /** Returns the human-readable text of a problem. */
    String problem() {
        StringBuilder text = new StringBuilder(
                body.path("detail").asString(body.path("title").asString("")));
        for (JsonNode error : body.path("errors")) {
            text.append(' ')
                    .append(error.path("pointer").asString())
                    .append(": ")
                    .append(error.path("detail").asString());
        }
        return text.toString();
    }

    boolean isTemporary() {
        return status == 429
                || status == 502
                || status == 503
                || status == 504
                || status == 409 && body.path("type").asString("").endsWith("/request-running");
    }
}
