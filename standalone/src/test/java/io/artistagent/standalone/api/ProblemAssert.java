package io.artistagent.standalone.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.standalone.ApiClient.Reply;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Checks that a response is a problem as the API promises and reveals no internals. */
final class ProblemAssert {

    private static final Pattern INTERNALS = Pattern.compile(
            "io\\.artistagent|java\\.|jakarta\\.|org\\.[a-z]+\\.|tools\\.jackson|com\\.[a-z]+\\.|Exception|\\bat [a-z]+\\.|SELECT |INSERT |\\.java");

    private ProblemAssert() {}

    static JsonNode in(Reply reply) {
        assertThat(reply.header("Content-Type")).as(reply.body()).startsWith("application/problem+json");
        JsonNode problem = reply.json();
        assertThat(problem.path("type").asString()).startsWith("/problems/");
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("status").asInt()).isEqualTo(reply.status());
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.path("instance").asString())
                .isEqualTo(reply.response().request().uri().getRawPath());
        assertThat(problem.path("traceId").asString()).as(reply.body()).matches("[0-9a-f]{32}");
        assertThat(reply.body()).doesNotContainPattern(INTERNALS);
        return problem;
    }
}
