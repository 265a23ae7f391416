package io.artistagent.standalone.api;

import io.artistagent.standalone.ApiClient.Reply;
import io.artistagent.standalone.StandaloneTest;
import io.artistagent.standalone.api.Operations.Operation;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Invalid bodies and forms. */
@StandaloneTest
class BadBodiesTest extends InvalidRequests {

    private static final String HUGE = "x".repeat(200_000);
    private static final String TEN_THOUSAND =
            IntStream.range(0, 10_000).mapToObj("\"x%d\""::formatted).collect(Collectors.joining(",", "[", "]"));
    private static final int OVER_A_MEBIBYTE = 1024 * 1024 + 1;

    @Override
    void attempts(Operation operation, List<Attempt> all) {
        if (operation.takesJson()) {
            bodies(operation, all);
            fields(operation, all);
        }
        if (operation.takes("multipart/form-data")) {
            forms(operation, all);
        }
    }

    private void bodies(Operation operation, List<Attempt> all) {
        String path = sampleResources.path(operation.path());
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
                "bytes that are not UTF-8",
                () -> bytes(operation, path, new byte[] {'{', '"', (byte) 0xff, '"'}),
                400));
        all.add(new Attempt(
                "UTF-16", () -> bytes(operation, path, "{\"zzz\":1}".getBytes(StandardCharsets.UTF_16)), 400));
        all.add(new Attempt("a field twice", () -> send(operation, path, "{\"title\": \"a\", \"title\": \"b\"}"), 400));
        all.add(new Attempt("an unknown field", () -> send(operation, path, "{\"noSuchField\": 1}"), 400));
        all.add(new Attempt(
                "more than a mebibyte",
                () -> send(operation, path, "{\"a\":\"" + "x".repeat(OVER_A_MEBIBYTE) + "\"}"),
                413));
        all.add(new Attempt(
                "more than a mebibyte of unknown length",
                () -> by(operation)
                        .sendBytes(
                                operation.method(),
                                path,
                                BodyPublishers.fromPublisher(BodyPublishers.ofString("x".repeat(OVER_A_MEBIBYTE))),
                                "Content-Type",
                                "application/json",
                                "If-Match",
                                "\"0\""),
                413));
        for (String type : List.of(
                "text/plain",
                "application/xml",
                "application/yaml",
                "application/x-www-form-urlencoded",
                "rubbish",
                "application/json; charset=ISO-8859-1",
                "application/json; charset=UTF-16")) {
            all.add(new Attempt(
                    "Content-Type " + type,
                    () -> by(operation)
                            .sendBytes(
                                    operation.method(),
                                    path,
                                    BodyPublishers.ofString("{}"),
                                    "Content-Type",
                                    type,
                                    "If-Match",
                                    "\"0\""),
                    415));
        }
        // An export without any choice is one of the last day
        if (!optional && !operation.isPatch() && !operation.path().endsWith("/exports")) {
            all.add(new Attempt("no field at all", () -> send(operation, path, "{}"), 400));
        }
    }

    private void fields(Operation operation, List<Attempt> all) {
        String path = sampleResources.path(operation.path());
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

    /** Returns values that are invalid for a field of this type. */
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
        String path = sampleResources.path(operation.path());
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
                what,
                () -> by(operation).sendBytes("POST", path, BodyPublishers.ofString(body), "Content-Type", type),
                400)));
        all.add(new Attempt(
                "no boundary",
                () -> by(operation)
                        .sendBytes("POST", path, BodyPublishers.ofString("x"), "Content-Type", "multipart/form-data"),
                400));
        for (String name : List.of(
                "filename=\"a\u0000.png\"",
                "filename*=UTF-8''%",
                "filename*=UTF-8''%zz%",
                "filename*=UTF-8''%00.png",
                "filename*=''",
                "filename*='",
                "filename*=no-charset''a.png",
                "filename*=\"",
                "filename=\"=?UTF-8?B?*?=\"",
                "filename=\"=?UTF-8?Q?=?=\"",
                "filename=\"" + "ü".repeat(600) + "\"",
                "filename=\"../../a\\\"; filename=\"b\"")) {
            String body =
                    "--b\r\nContent-Disposition: form-data; name=\"file\"; " + name + "\r\n\r\n\u0089PNG\r\n--b--\r\n";
            all.add(new Attempt(
                    "a picture with "
                            + name.substring(0, Math.min(40, name.length())).replace("\u0000", "NUL"),
                    () -> by(operation).sendBytes("POST", path, BodyPublishers.ofString(body), "Content-Type", type),
                    400,
                    415));
        }
        all.add(new Attempt("JSON", () -> by(operation).post(path, "{}"), 415));
        all.add(new Attempt("an empty file", () -> by(operation).upload(path, "a.csv", new byte[0]), 400));
        all.add(new Attempt(
                "a picture",
                () -> by(operation).upload(path, "a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}),
                415));
        all.add(new Attempt(
                "bad choices",
                () -> by(operation).upload(path, "a.csv", "date,streams\n2026-01-01,1\n".getBytes(), "kind", "WHAT"),
                400));
    }

    private Reply bytes(Operation operation, String path, byte[] body) {
        return by(operation)
                .sendBytes(
                        operation.method(),
                        path,
                        BodyPublishers.ofByteArray(body),
                        "Content-Type",
                        "application/json",
                        "If-Match",
                        "\"0\"");
    }
}
