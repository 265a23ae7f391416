package io.artistagent.standalone.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.api.ConsistencyToken;
import io.artistagent.eventlog.head.LogPosition;
import io.artistagent.standalone.ApiClient;
import io.artistagent.standalone.ApiClient.Reply;
import io.artistagent.standalone.StandaloneTest;
import io.artistagent.standalone.api.Operations.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * Sends random combinations of hostile headers, parameters and bodies. No response may be a server error, and every refusal must be a
 * problem.
 */
@StandaloneTest
class HostileRequestsTest {

    private static final int FOR_EACH = 25;
    private static final String LONG = "x".repeat(4_000);

    private static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "-1",
            "null",
            "NaN",
            "1e9",
            "99999999999999999999",
            "\u0000",
            "\r\nX: y",
            "a\nb",
            "\ud800",
            "\udbff\udfff",
            "\ue000",
            "\u202e",
            "[",
            "]",
            "(",
            "*",
            ".*",
            "\\",
            "\\E",
            "$where",
            "{\"$gt\":\"\"}",
            "' OR 1=1 --",
            "<script>",
            "%",
            "%25",
            "../..",
            "🎵".repeat(50),
            "e\u0301".repeat(500),
            LONG,
            "2026-02-30",
            "+999999999-12-31",
            "-999999999-01-01",
            "0000-01-01",
            "2026-11-21T20:00:00Z",
            "day",
            "streams",
            "track",
            "ACTIVE",
            "incoming");

    private static final Map<String, List<String>> HEADERS = Map.ofEntries(
            Map.entry(
                    "Accept",
                    List.of("*/*", "application/json", "application/problem+json", "text/html", ";", "q=1", LONG)),
            Map.entry("Accept-Language", List.of("*", "de-CH", "en-GB-" + "variant-".repeat(400), "xx", "\"", LONG)),
            Map.entry("Accept-Encoding", List.of("identity", "identity;q=0", "br", LONG)),
            Map.entry("If-Match", List.of("*", "\"0\"", "W/\"0\"", "\"", "\"1\",".repeat(900) + "\"2\"", LONG)),
            Map.entry("If-None-Match", List.of("*", "\"0\"", "W/\"0\"", "\"", "\"1\",".repeat(900), LONG)),
            Map.entry("If-Modified-Since", List.of("yesterday", "Sun, 06 Nov 1994 08:49:37 GMT", LONG)),
            Map.entry("Range", List.of("bytes=0-1", "bytes=-", "bytes=" + "0-1,".repeat(900), LONG)),
            Map.entry(
                    "Consistency-Token",
                    List.of(
                            "",
                            "AA",
                            "====",
                            ConsistencyToken.of(LogPosition.of(Long.MAX_VALUE)),
                            ConsistencyToken.of(LogPosition.of(0)),
                            LONG)),
            Map.entry("Idempotency-Key", List.of("short", "12345678", "ü".repeat(8), LONG)),
            Map.entry("traceparent", List.of("00-0-0-0", "00-" + "f".repeat(32) + "-" + "f".repeat(16) + "-01", LONG)),
            Map.entry("baggage", List.of("a=b", "=,=,", LONG)),
            Map.entry("X-Forwarded-Host", List.of("evil.example", "a b", "[", LONG)),
            Map.entry("X-Forwarded-For", List.of("1.2.3.4", "::", "x", LONG)),
            Map.entry("X-Forwarded-Proto", List.of("https", "gopher", LONG)),
            Map.entry("X-HTTP-Method-Override", List.of("DELETE")),
            Map.entry("Origin", List.of("https://evil.example", "null", LONG)),
            Map.entry("Cookie", List.of("SESSION=x", "a", "=;=;", LONG)),
            Map.entry("Content-Encoding", List.of("gzip", LONG)),
            Map.entry(
                    "Content-Type",
                    List.of(
                            "application/json",
                            "application/merge-patch+json",
                            "multipart/form-data; boundary=b",
                            "a",
                            "a/b;c",
                            LONG)));

    private static final List<String> BODIES = List.of(
            "",
            "{}",
            "null",
            "[]",
            "{",
            "{\"\\u0000\":1}",
            "--b--\r\n",
            "--b\r\n\r\n\r\n--b--",
            "{\"" + LONG + "\":1}",
            "[".repeat(5_000),
            "\"" + LONG + "\"");

    @Autowired
    private Environment environment;

    @TestFactory
    Stream<DynamicTest> no_operation_answers_with_a_server_error() {
        ApiClient alma = ApiClient.of(environment, "alma");
        ApiClient clara = ApiClient.of(environment, "clara");
        SampleResources sampleResources = SampleResources.of(alma, ApiClient.of(environment, "bruno"), clara);
        return Operations.of(environment).stream()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    ApiClient caller = operation.path().contains("/audit/") ? clara : alma;
                    Random chance = new Random(operation.toString().hashCode());
                    for (int i = 0; i < FOR_EACH; i++) {
                        isServed(caller, operation, sampleResources, chance);
                    }
                }));
    }

    private static void isServed(
            ApiClient caller, Operation operation, SampleResources sampleResources, Random chance) {
        List<String> headers = headers(chance);
        String address = address(operation, sampleResources, chance);
        // Always with a body, except for GET: the server cannot report what is wrong with a form that has no bytes
        String body = operation.method().equals("GET") ? null : any(BODIES, chance);
        Reply reply = caller.sendBytes(
                operation.method(),
                address,
                body == null
                        ? java.net.http.HttpRequest.BodyPublishers.noBody()
                        : java.net.http.HttpRequest.BodyPublishers.ofString(body),
                headers.toArray(String[]::new));

        assertThat(reply.status())
                .as("%s %s %s: %s", operation, address, headers, reply.body())
                .isLessThan(500);
        if (reply.status() >= 400) {
            ProblemAssert.in(reply);
        } else if (!reply.body().isEmpty()) {
            assertThat(operation
                            .described()
                            .at("/responses/" + reply.status() + "/content")
                            .propertyNames())
                    .as("%s answers with %s", operation, reply.header("Content-Type"))
                    .anySatisfy(described ->
                            assertThat(reply.header("Content-Type")).startsWith(described.replaceAll(";.*", "")));
        }
    }

    private static List<String> headers(Random chance) {
        Map<String, String> chosen = new LinkedHashMap<>();
        List<String> names = HEADERS.keySet().stream().sorted().toList();
        for (int i = 0; i < 1 + chance.nextInt(4); i++) {
            String name = any(names, chance);
            chosen.put(name, any(HEADERS.get(name), chance));
        }
        List<String> flat = new ArrayList<>();
        chosen.forEach((name, value) -> flat.addAll(List.of(name, value)));
        return flat;
    }

    private static String address(Operation operation, SampleResources sampleResources, Random chance) {
        String query = operation.parameters("query").stream()
                .filter(parameter -> chance.nextInt(3) > 0)
                .map(parameter -> parameter + "=" + encoded(any(VALUES, chance)))
                .collect(Collectors.joining("&"));
        String path = chance.nextInt(4) > 0
                ? sampleResources.path(operation.path())
                : operation
                        .path()
                        .replace("/api/v1", "")
                        .replaceAll("\\{[^}]*}", encoded(any(VALUES.subList(2, 8), chance)));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static <T> T any(List<T> all, Random chance) {
        return all.get(chance.nextInt(all.size()));
    }
}
