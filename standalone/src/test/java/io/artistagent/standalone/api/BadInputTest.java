package io.artistagent.standalone.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.artistagent.standalone.StandaloneTest;
import io.artistagent.standalone.Visitor;
import io.artistagent.standalone.Visitor.Reply;
import io.artistagent.standalone.api.Operations.Operation;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Every operation of the API meets what it should not: each time it says so, changes nothing, and goes on serving. */
@StandaloneTest
class BadInputTest {

    private static final String HUGE = "x".repeat(200_000);
    private static final String TEN_THOUSAND =
            IntStream.range(0, 10_000).mapToObj("\"x%d\""::formatted).collect(Collectors.joining(",", "[", "]"));
    private static final int OVER_A_MEBIBYTE = 1024 * 1024 + 1;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcClient database;

    private Visitor alma;
    private Scene scene;

    /** What is sent, and which answers are right. */
    private record Attempt(String what, Send send, Integer... right) {}

    private interface Send {
        Reply now();
    }

    @TestFactory
    Stream<DynamicNode> every_operation_refuses_what_it_cannot_use() {
        alma = Visitor.of(environment, "alma");
        scene = Scene.of(alma, Visitor.of(environment, "bruno"));
        return Operations.of(environment).stream()
                .map(operation -> dynamicContainer(
                        operation.toString(), attempts(operation).map(this::test)));
    }

    private DynamicTest test(Attempt attempt) {
        return dynamicTest(attempt.what(), () -> {
            long before = events();
            Reply reply = attempt.send().now();
            assertThat(reply.status()).as(reply.body()).isIn((Object[]) attempt.right());
            AProblem.in(reply);
            assertThat(events()).as("events in the log").isEqualTo(before);
        });
    }

    private long events() {
        return database.sql("SELECT count(*) FROM log.event").query(Long.class).single();
    }

    private Stream<Attempt> attempts(Operation operation) {
        List<Attempt> all = new ArrayList<>();
        tokens(operation, all);
        addresses(operation, all);
        headers(operation, all);
        parameters(operation, all);
        if (operation.takesJson()) {
            bodies(operation, all);
            fields(operation, all);
        }
        if (operation.takes("multipart/form-data")) {
            forms(operation, all);
        }
        return all.stream();
    }

    private void tokens(Operation operation, List<Attempt> all) {
        String path = scene.path(operation.path());
        for (String token : new String[] {null, "rubbish", "e30.e30.e30"}) {
            Visitor stranger = Visitor.withToken(Visitor.address(environment), token);
            all.add(new Attempt("token " + token, () -> stranger.send(operation.method(), path, "{}"), 401));
        }
    }

    private void addresses(Operation operation, List<Attempt> all) {
        for (String parameter : operation.parameters("path")) {
            String bad = operation.path().replace("{" + parameter + "}", "not-a-uuid");
            all.add(new Attempt(
                    parameter + " is no UUID", () -> send(operation, scene.path(bad), valid(operation)), 400, 415));
            String unknown = operation
                    .path()
                    .replace("{" + parameter + "}", UUID.randomUUID().toString());
            if (!operation.method().equals("DELETE") && !(operation.takesJson() && operation.isPatch())) {
                all.add(new Attempt(
                        parameter + " is unknown", () -> send(operation, scene.path(unknown), "{}"), 404, 400, 415));
            }
        }
        all.add(new Attempt(
                "an address below it",
                () -> send(operation, scene.path(operation.path()) + "/nothing/here", "{}"),
                404,
                405));
    }

    private void headers(Operation operation, List<Attempt> all) {
        String path = scene.path(operation.path());
        String body = operation.takesJson() ? valid(operation) : null;
        if (operation.needs("If-Match")) {
            all.add(new Attempt("no If-Match", () -> alma.send(operation.method(), path, body), 428));
            Map<String, Integer> tags = Map.of("\"999\"", 412, "W/\"0\"", 412, "abc", 400, "\"0", 400);
            tags.forEach((tag, status) -> all.add(new Attempt(
                    "If-Match " + tag, () -> alma.send(operation.method(), path, body, "If-Match", tag), status)));
        }
        if (operation.needs("Idempotency-Key")) {
            for (String key : List.of("short", "k".repeat(201))) {
                all.add(new Attempt(
                        "Idempotency-Key of " + key.length(),
                        () -> alma.send(operation.method(), path, body, "Idempotency-Key", key, "If-Match", "\"0\""),
                        400));
            }
        }
        if (operation.method().equals("GET")) {
            Visitor reader = Visitor.of(environment, "alma");
            all.add(new Attempt("Consistency-Token", () -> reader.get(path, "Consistency-Token", "rubbish"), 400));
            all.add(new Attempt(
                    "Accept",
                    () -> reader.get(path + required(operation), "Accept", "application/xml"),
                    operation.path().contains("/matches/") ? 404 : 406));
        }
    }

    private void parameters(Operation operation, List<Attempt> all) {
        String path = scene.path(operation.path()) + "?";
        Map<String, List<String>> values = Map.of(
                "limit", List.of("0", "201", "-1", "x", "1.5", "99999999999999999999"),
                "cursor", List.of("!!", "YWJj", "AB%00", HUGE.substring(0, 5000)),
                "from", List.of("yesterday", "2026-02-30", "2026-13-01", "0000-00-00", "99999-01-01", "%00"),
                "to", List.of("tomorrow", "2026-02-30", "-999999999-01-01"));
        for (String parameter : operation.parameters("query")) {
            String rest = parameter.equals("metric") ? "" : required(operation).replace("?", "") + "&";
            List<String> usual = List.of("%00", "%ff", "%E2%80%AE", HUGE.substring(0, 5000));
            for (String value : values.getOrDefault(parameter, usual)) {
                all.add(new Attempt(
                        parameter + "=" + value.substring(0, Math.min(20, value.length())),
                        () -> alma.get(path + rest + parameter + "=" + value),
                        400));
            }
        }
        if (operation.parameters("query").contains("to")) {
            String rest = required(operation).replace("?", "") + "&";
            all.add(new Attempt(
                    "days out of order", () -> alma.get(path + rest + "from=2026-02-02&to=2026-02-01"), 400));
            all.add(new Attempt(
                    "ten thousand years", () -> alma.get(path + rest + "from=0001-01-01&to=9999-12-31"), 400));
        }
    }

    private void bodies(Operation operation, List<Attempt> all) {
        String path = scene.path(operation.path());
        boolean optional = !operation.described().at("/requestBody/required").asBoolean(false) && !operation.isPatch();
        for (String body : List.of("{", "}", "{\"a\":}", "{} {}", "\"text\"", "17", "[]", "<a/>", "a=b", "{'a':1}")) {
            all.add(new Attempt("the body " + body, () -> send(operation, path, body), 400));
        }
        if (!optional) {
            all.add(new Attempt("no body", () -> send(operation, path, ""), 400));
            all.add(new Attempt("null", () -> send(operation, path, "null"), 400));
        }
        all.add(new Attempt(
                "deep nesting", () -> send(operation, path, "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)), 400));
        all.add(new Attempt(
                "bytes that are no UTF-8", () -> bytes(operation, path, new byte[] {'{', '"', (byte) 0xff, '"'}), 400));
        all.add(new Attempt(
                "UTF-16",
                () -> bytes(operation, path, "{\"zzz\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_16)),
                400));
        for (String type : List.of("application/json; charset=ISO-8859-1", "application/json; charset=UTF-16")) {
            all.add(new Attempt(
                    "Content-Type " + type,
                    () -> alma.sendBytes(
                            operation.method(),
                            path,
                            BodyPublishers.ofString("{}"),
                            "Content-Type",
                            type,
                            "If-Match",
                            "\"0\""),
                    415));
        }
        all.add(new Attempt("a field twice", () -> send(operation, path, "{\"title\": \"a\", \"title\": \"b\"}"), 400));
        all.add(new Attempt("an unknown field", () -> send(operation, path, "{\"noSuchField\": 1}"), 400));
        all.add(new Attempt(
                "more than a mebibyte",
                () -> send(operation, path, "{\"a\":\"" + "x".repeat(OVER_A_MEBIBYTE) + "\"}"),
                413));
        all.add(new Attempt(
                "more than a mebibyte of unknown length",
                () -> alma.sendBytes(
                        operation.method(),
                        path,
                        BodyPublishers.fromPublisher(BodyPublishers.ofString("x".repeat(OVER_A_MEBIBYTE))),
                        "Content-Type",
                        "application/json",
                        "If-Match",
                        "\"0\""),
                413));
        for (String type : List.of(
                "text/plain", "application/xml", "application/yaml", "application/x-www-form-urlencoded", "rubbish")) {
            all.add(new Attempt(
                    "Content-Type " + type,
                    () -> alma.sendBytes(
                            operation.method(),
                            path,
                            BodyPublishers.ofString("{}"),
                            "Content-Type",
                            type,
                            "If-Match",
                            "\"0\""),
                    415));
        }
        if (!optional && !operation.isPatch()) {
            all.add(new Attempt("no field at all", () -> send(operation, path, "{}"), 400));
        }
    }

    private void fields(Operation operation, List<Attempt> all) {
        String path = scene.path(operation.path());
        operation.fields().propertyStream().forEach(field -> {
            for (String value : wrong(operation.resolve(field.getValue()))) {
                String body = operation.with(field.getKey(), value);
                all.add(new Attempt(
                        field.getKey() + ": " + value.substring(0, Math.min(40, value.length())),
                        () -> send(operation, path, body),
                        400));
            }
        });
    }

    /** Values that cannot be right for a field of this type. */
    private static List<String> wrong(JsonNode schema) {
        String type = schema.path("type").asString();
        List<String> any = switch (type) {
            case "string" ->
                List.of(
                        "{}",
                        "[]",
                        "[[\"x\"]]",
                        "17",
                        "true",
                        "\"\"",
                        "\"\\u0000\"",
                        "\"\\ud800\"",
                        "\"" + HUGE + "\"");
            case "integer", "number" ->
                List.of(
                        "\"17\"",
                        "{}",
                        "[1]",
                        "true",
                        "-1",
                        "0.5",
                        "5000.7",
                        "5000.0",
                        "1e400",
                        "99999999999999999999",
                        "-9223372036854775808");
            case "boolean" -> List.of("\"true\"", "1", "{}", "[]");
            case "array" -> List.of("\"x\"", "{}", "17", "[null]", "[[]]", "[{\"zzz\": 1}]", "[17, {}]", TEN_THOUSAND);
            default -> List.of("\"x\"", "[]", "17", "true", "{\"zzz\": 1}");
        };
        return any;
    }

    private void forms(Operation operation, List<Attempt> all) {
        String path = scene.path(operation.path());
        String type = "multipart/form-data; boundary=b";
        Map<String, String> bodies = Map.of(
                "no parts", "--b--\r\n",
                "nothing", "",
                "no end",
                        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\ndate,streams\n2026",
                "a field in place of the file",
                        "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx\r\n--b--\r\n",
                "an unknown field", "--b\r\nContent-Disposition: form-data; name=\"zzz\"\r\n\r\nx\r\n--b--\r\n");
        bodies.forEach((what, body) -> all.add(new Attempt(
                what, () -> alma.sendBytes("POST", path, BodyPublishers.ofString(body), "Content-Type", type), 400)));
        all.add(new Attempt(
                "no boundary",
                () -> alma.sendBytes("POST", path, BodyPublishers.ofString("x"), "Content-Type", "multipart/form-data"),
                400));
        all.add(new Attempt("JSON", () -> alma.post(path, "{}"), 415));
        all.add(new Attempt("an empty file", () -> alma.upload(path, "a.csv", new byte[0]), 400));
        all.add(new Attempt(
                "a picture",
                () -> alma.upload(path, "a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}),
                415));
        all.add(new Attempt(
                "bad choices",
                () -> alma.upload(path, "a.csv", "date,streams\n2026-01-01,1\n".getBytes(), "kind", "WHAT"),
                400));
    }

    /** With what the operation needs beside its body. */
    private Reply send(Operation operation, String path, String body) {
        return operation.method().equals("GET") || operation.method().equals("DELETE")
                ? alma.send(operation.method(), path + required(operation), null)
                : alma.send(operation.method(), path, body, "If-Match", "\"0\"");
    }

    private Reply bytes(Operation operation, String path, byte[] body) {
        return alma.sendBytes(
                operation.method(),
                path,
                BodyPublishers.ofByteArray(body),
                "Content-Type",
                "application/json",
                "If-Match",
                "\"0\"");
    }

    private static String required(Operation operation) {
        return operation.parameters("query").contains("metric") ? "?metric=streams" : "";
    }

    /** A body that can be read, so that nothing else is at fault; it is never carried out. */
    private static String valid(Operation operation) {
        return operation.isPatch() ? "{}" : operation.example().toString();
    }
}
