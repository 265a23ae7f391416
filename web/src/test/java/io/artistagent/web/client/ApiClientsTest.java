package io.artistagent.web.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The requests that a client interface sends to the API, and how responses are returned. */
class ApiClientsTest {

    /** One method for each convention of the API. */
    interface Things {

        @GetExchange("/things/{id}")
        ApiResult<Thing> one(Caller caller, @PathVariable String id);

        @EventuallyConsistent
        @GetExchange("/things/{id}")
        ApiResult<Thing> oneSoon(Caller caller, @PathVariable String id);

        @Slow
        @GetExchange("/things/{id}")
        ApiResult<Thing> oneAfterWork(Caller caller, @PathVariable String id);

        @GetExchange("/public/things/{id}")
        ApiResult<Thing> onePublic(@PathVariable String id);

        @GetExchange("/things")
        ApiResult<Page<Thing>> list(
                Caller caller, @Query Filter filter, @RequestParam @Nullable String cursor, @RequestParam int limit);

        @PostExchange("/things")
        ApiResult<CommandResult> add(Caller caller, @RequestBody Draft draft, @IdempotencyKey String key);

        @PatchExchange("/things/{id}")
        ApiResult<CommandResult> change(
                Caller caller, @PathVariable String id, @RequestBody Draft draft, @IfMatch String version);

        @PutExchange("/things/{id}/file")
        ApiResult<CommandResult> file(
                Caller caller, @PathVariable String id, @IfMatch String version, @RequestBody StreamedBody file);
    }

    record Thing(@Nullable String id, long version) {}

    record Draft(@Nullable String title, @Nullable String note) {}

    record Filter(@Nullable String q, @Nullable LocalDate from, boolean all) {}

    private final List<String> seen = new ArrayList<>();
    private final Caller caller = ApiSamples.caller();
    private final ApiStub api = new ApiStub().on("/", this::answer);
    private final Things things = api.clients().create(Things.class);
    private volatile Duration delay = Duration.ZERO;
    private int status = 200;
    private String answer = "{\"id\":\"7\"}";
    private @Nullable String token;
    private @Nullable String refused;

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void a_page_waits_longer_for_a_response_that_takes_work() {
        Things impatient =
                ApiSamples.clients(api.address(), Duration.ofMillis(500)).create(Things.class);
        delay = Duration.ofMillis(1_500);

        assertThat(impatient.one(caller, "7").problem()).isEqualTo(Problem.UNAVAILABLE);
        assertThat(impatient.oneAfterWork(caller, "7").orRefuse().id()).isEqualTo("7");
    }

    @Test
    void a_query_sends_the_access_token_and_the_consistency_token() {
        caller.wrote("w1");
        assertThat(things.one(caller, "a/b ü").orRefuse().id()).isEqualTo("7");
        assertThat(seen.getFirst())
                .startsWith("GET /api/v1/things/a%2Fb%20%C3%BC ")
                .contains("Authorization=Bearer t", "Consistency-Token=w1")
                .contains("Accept=application/json, application/problem+json");
    }

    @Test
    void an_eventually_consistent_query_sends_no_consistency_token() {
        caller.wrote("w1");
        things.oneSoon(caller, "7");
        assertThat(seen.getFirst()).contains("Authorization=Bearer t").doesNotContain("w1");
    }

    @Test
    void a_public_query_sends_no_tokens() {
        things.onePublic("7");
        assertThat(seen.getFirst()).doesNotContain("Authorization").doesNotContain("Consistency-Token");
    }

    @Test
    void a_rejected_consistency_token_is_dropped_and_the_query_repeated() {
        caller.wrote("lost");
        refused = "lost";
        assertThat(things.one(caller, "7").orRefuse().id()).isEqualTo("7");
        assertThat(seen).hasSize(2);
        assertThat(seen.getLast()).doesNotContain("lost");
    }

    @Test
    void parameters_are_encoded_and_blank_ones_omitted() {
        answer = "{\"items\":[],\"nextCursor\":null}";
        things.list(caller, new Filter("R&B #1 {x}", LocalDate.of(2026, 1, 31), true), " ", 25);
        assertThat(seen.getFirst())
                .startsWith("GET /api/v1/things?q=R%26B%20%231%20%7Bx%7D&from=2026-01-31&all=true&limit=25 ");
    }

    @Test
    void a_command_sends_its_idempotency_key_and_omits_nulls() {
        status = 201;
        token = "w2";
        assertThat(things.add(caller, new Draft("Night", null), "k-1")
                        .orRefuse()
                        .created())
                .isEqualTo("7");
        assertThat(seen.getFirst())
                .startsWith("POST /api/v1/things ")
                .contains("Idempotency-Key=k-1", "Content-Type=application/json", "Content-Length=17")
                .endsWith("{\"title\":\"Night\"}");
        assertThat(caller.consistencyToken()).isEqualTo("w2");
    }

    @Test
    void a_merge_patch_sends_its_version_and_keeps_nulls() {
        status = 204;
        answer = "";
        assertThat(things.change(caller, "7", new Draft("Night", null), "3")
                        .orRefuse()
                        .id())
                .isNull();
        assertThat(seen.getFirst())
                .startsWith("PATCH /api/v1/things/7 ")
                .contains("If-Match=\"3\"", "Content-Type=application/merge-patch+json")
                .endsWith("{\"title\":\"Night\",\"note\":null}");
    }

    @Test
    void an_invalid_version_or_idempotency_key_is_not_sent() {
        Draft draft = new Draft("Night", null);
        assertThatExceptionOfType(MalformedForm.class).isThrownBy(() -> things.change(caller, "7", draft, "3\", *"));
        assertThatExceptionOfType(MalformedForm.class).isThrownBy(() -> things.add(caller, draft, "a b"));
        assertThat(seen).isEmpty();
    }

    @Test
    void a_file_is_streamed() {
        StreamedBody file = StreamedBody.of(new ByteArrayInputStream("bytes".getBytes(StandardCharsets.UTF_8)));
        things.file(caller, "7", "3", file).orRefuse();
        assertThat(seen.getFirst())
                .contains("Content-Type=application/octet-stream", "Transfer-Encoding=chunked")
                .endsWith("bytes");
    }

    @Test
    void a_problem_is_returned_with_its_extension_members() {
        status = 409;
        answer = """
                {"type":"/problems/an-isrc-names-one-track","status":409,"detail":"No.",
                 "errors":[{"pointer":"/isrc","detail":"Taken."}],"trackId":"9","problems":[{"id":"x","version":1}]}""";
        Problem problem = things.one(caller, "7").problem();
        assertThat(problem.breaks("an-isrc-names-one-track")).isTrue();
        assertThat(problem.errors()).containsExactly(new Problem.BadField("/isrc", "Taken."));
        assertThat(problem.text("trackId")).isEqualTo("9");
        assertThat(problem.list("problems", Thing.class)).containsExactly(new Thing("x", 1));
        assertThat(problem.list("missing", Thing.class)).isEmpty();
    }

    @Test
    void an_unavailable_api_is_a_problem() {
        api.close();
        assertThat(things.one(caller, "7").problem().kind()).isEqualTo(Problem.Kind.UNAVAILABLE);
    }

    @Test
    void an_unreadable_response_to_an_executed_command_is_a_failure_and_not_an_outage() {
        status = 201;
        token = "w2";
        for (String unreadable : List.of("<html>", "{\"id\":\"7\"", "[]")) {
            answer = unreadable;
            assertThat(things.add(caller, new Draft("Night", null), "k-1")
                            .problem()
                            .kind())
                    .as(unreadable)
                    .isEqualTo(Problem.Kind.FAILED);
        }
        assertThat(caller.consistencyToken()).isEqualTo("w2");
        assertThat(seen).hasSize(3);
    }

    @Test
    void an_error_page_of_a_proxy_is_a_problem_with_its_status() {
        status = 502;
        answer = "<html>";
        assertThat(things.one(caller, "7").problem().kind()).isEqualTo(Problem.Kind.UNAVAILABLE);
    }

    @Test
    void a_failure_of_the_api_is_distinguished_from_an_outage() {
        for (int failed : List.of(405, 406, 500)) {
            status = failed;
            assertThat(things.one(caller, "7").problem().kind()).isEqualTo(Problem.Kind.FAILED);
        }
        for (int unavailable : List.of(502, 503, 504)) {
            status = unavailable;
            assertThat(things.one(caller, "7").problem().kind()).isEqualTo(Problem.Kind.UNAVAILABLE);
        }
    }

    @Test
    void a_rejected_access_token_signs_the_person_out() {
        status = 401;
        assertThatExceptionOfType(SignedOut.class)
                .isThrownBy(() -> things.one(caller, "7"))
                .matches(SignedOut::wasRefused);
    }

    @Test
    void an_erased_person_is_told_from_a_rejected_access_token() {
        status = 401;
        answer = "{\"type\":\"/problems/erased\"}";
        assertThatExceptionOfType(SignedOut.class)
                .isThrownBy(() -> things.one(caller, "7"))
                .matches(SignedOut::wasErased);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            StringBuilder request =
                    new StringBuilder(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " ");
            exchange.getRequestHeaders()
                    .forEach((name, values) -> request.append(canonical(name))
                            .append('=')
                            .append(String.join(", ", values))
                            .append(' '));
            String sent = exchange.getRequestHeaders().getFirst("Consistency-Token");
            seen.add(request + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            LockSupport.parkNanos(delay.toNanos());
            boolean refuses = refused != null && refused.equals(sent);
            byte[] body = (refuses ? "{\"errors\":[{\"pointer\":\"Consistency-Token\",\"detail\":\"No.\"}]}" : answer)
                    .getBytes(StandardCharsets.UTF_8);
            if (token != null) {
                exchange.getResponseHeaders().add("Consistency-Token", token);
            }
            exchange.sendResponseHeaders(refuses ? 400 : status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** The server lower-cases all but the first letter of a header name. */
    private static String canonical(String name) {
        StringBuilder words = new StringBuilder();
        for (String word : name.split("-")) {
            words.append(words.isEmpty() ? "" : "-")
                    .append(Character.toUpperCase(word.charAt(0)))
                    .append(word.substring(1));
        }
        return words.toString();
    }
}
