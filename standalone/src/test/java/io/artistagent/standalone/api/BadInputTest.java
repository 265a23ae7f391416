package io.artistagent.standalone.api;

import io.artistagent.api.ConsistencyToken;
import io.artistagent.eventlog.head.LogPosition;
import io.artistagent.standalone.ApiClient;
import io.artistagent.standalone.StandaloneTest;
import io.artistagent.standalone.api.Operations.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Invalid tokens, addresses, headers and parameters. */
@StandaloneTest
class BadInputTest extends InvalidRequests {

    private static final String LONG = "x".repeat(5_000);

    /** The consistency token of a write that does not exist. */
    private static final String BEYOND = ConsistencyToken.of(LogPosition.of(Long.MAX_VALUE));

    @Override
    void attempts(Operation operation, List<Attempt> all) {
        tokens(operation, all);
        addresses(operation, all);
        headers(operation, all);
        parameters(operation, all);
    }

    private void tokens(Operation operation, List<Attempt> all) {
        String path = sampleResources.path(operation.path());
        for (String token : new String[] {null, "rubbish", "e30.e30.e30"}) {
            ApiClient caller = ApiClient.withToken(ApiClient.address(environment), token);
            all.add(new Attempt("token " + token, () -> caller.send(operation.method(), path, "{}"), 401));
        }
        if (isPublic(operation)) {
            // A public resource is not found unless its artist shows it
            all.removeFirst();
            ApiClient caller = ApiClient.withToken(ApiClient.address(environment), null);
            all.add(new Attempt("no token", () -> caller.send(operation.method(), path, null), 404));
        } else if (isPublicPartOfTheLedger(operation)) {
            all.removeFirst();
        }
    }

    private void addresses(Operation operation, List<Attempt> all) {
        for (String parameter : operation.parameters("path")) {
            String bad = operation.path().replace("{" + parameter + "}", "not-a-uuid");
            all.add(new Attempt(
                    parameter + " is not a UUID",
                    () -> send(operation, sampleResources.path(bad), valid(operation)),
                    400,
                    415,
                    // These are not UUIDs: the ids of aggregates, matches and dead letters, names, and the levels of
                    // tiles
                    operation
                                            .path()
                                            .matches(
                                                    ".*/(aggregates|matches|consents|objections|dead-letters|projections|files)/.*")
                                    || isTile(operation)
                            ? 404
                            : 400));
            String unknown = operation
                    .path()
                    .replace("{" + parameter + "}", UUID.randomUUID().toString());
            // Anyone can be a person of whom there are no events
            if (!operation.method().equals("DELETE")
                    && !(operation.takesJson() && operation.isPatch())
                    && !operation.path().matches(".*/(timeline|restrictions/.*)")) {
                all.add(new Attempt(
                        parameter + " is unknown",
                        () -> send(operation, sampleResources.path(unknown), "{}"),
                        404,
                        400,
                        415));
            }
        }
        all.add(new Attempt(
                "an address below it",
                () -> send(operation, sampleResources.path(operation.path()) + "/nothing/here", "{}"),
                404,
                // What follows the number of a tile belongs to its malformed number
                isTile(operation) ? 400 : 405));
    }

    private void headers(Operation operation, List<Attempt> all) {
        String path = sampleResources.path(operation.path());
        String body = operation.takesJson() ? valid(operation) : null;
        if (operation.needs("If-Match")) {
            all.add(new Attempt("no If-Match", () -> by(operation).send(operation.method(), path, body), 428));
            Map<String, Integer> tags = Map.of(
                    "\"999\"",
                    412,
                    "W/\"999\"",
                    412,
                    "\"998\"" + ", \"999\"".repeat(2_000),
                    412,
                    "abc",
                    400,
                    "\"0",
                    400);
            tags.forEach((tag, status) -> all.add(new Attempt(
                    "If-Match " + tag.substring(0, Math.min(20, tag.length())),
                    () -> by(operation).send(operation.method(), path, body, "If-Match", tag),
                    status,
                    // A missing picture is noticed before the version is compared
                    operation.takes("image/*") ? 422 : status)));
        }
        if (operation.needs("Idempotency-Key")) {
            for (String key : List.of("short", "k".repeat(201))) {
                all.add(new Attempt(
                        "Idempotency-Key of " + key.length(),
                        () -> by(operation)
                                .send(operation.method(), path, body, "Idempotency-Key", key, "If-Match", "\"0\""),
                        400));
            }
        }
        if (operation.method().equals("GET") && !showsPicture(operation)) {
            ApiClient reader = by(operation);
            for (String token : List.of("rubbish", BEYOND, "A".repeat(5_000))) {
                all.add(new Attempt(
                        "Consistency-Token " + token.substring(0, Math.min(20, token.length())),
                        () -> reader.get(path + required(operation), "Consistency-Token", token),
                        400));
            }
        }
        if (showsPicture(operation) || sendsFile(operation) || sendsCopy(operation)) {
            return;
        }
        for (String accept : List.of(
                "application/xml",
                "rubbish",
                "application/problem+json",
                "application/json;q=0",
                "a/b;c=\"",
                "text/html" + ",a/b".repeat(1_000))) {
            all.add(new Attempt(
                    "Accept " + accept.substring(0, Math.min(30, accept.length())),
                    () -> by(operation)
                            .send(
                                    operation.method(),
                                    path + required(operation),
                                    body,
                                    "If-Match",
                                    "\"0\"",
                                    "Accept",
                                    accept),
                    406));
        }
    }

    private static boolean isPublic(Operation operation) {
        return operation.path().contains("/public/");
    }

    private static boolean isTile(Operation operation) {
        return operation.path().contains("/audit/log/tile/");
    }

    private static boolean isPublicPartOfTheLedger(Operation operation) {
        return sendsFile(operation)
                && !operation.path().matches(".*/(entries|exports)/.*")
                && !operation.path().endsWith("/proof");
    }

    /** The ledger is served in files whose forms others have defined, and so are exports. */
    private static boolean sendsFile(Operation operation) {
        return operation
                .path()
                .matches(
                        ".*/audit/(log/(checkpoint|key|tile/.*)|events/\\{eventId}/proof|exports/.*/(files/.*|archive))");
    }

    /** A copy of a person's data is a page or an archive if the client does not prefer JSON. A certificate is always a JWS. */
    private static boolean sendsCopy(Operation operation) {
        return operation.path().matches(".*/(dossier|portability|certificate)");
    }

    private static boolean showsPicture(Operation operation) {
        return operation.path().matches(".*/(picture|cover)/\\{size}");
    }

    /** Returns the required parameters without one of them. */
    private static String others(Operation operation, String parameter) {
        return Arrays.stream(required(operation).replace("?", "").split("&"))
                .filter(each -> !each.isEmpty() && !each.startsWith(parameter + "="))
                .map(each -> each + "&")
                .collect(Collectors.joining());
    }

    private void parameters(Operation operation, List<Attempt> all) {
        String path = sampleResources.path(operation.path()) + "?";
        Map<String, List<String>> values = Map.of(
                "limit", List.of("0", "201", "-1", "x", "1.5", "99999999999999999999"),
                "cursor", List.of("!!", "YWJj", "AB%00", LONG),
                "from", List.of("yesterday", "2026-02-30", "2026-13-01", "0000-00-00", "99999-01-01", "%00"),
                "to", List.of("tomorrow", "2026-02-30", "-999999999-01-01"));
        for (String parameter : operation.parameters("query")) {
            String rest = others(operation, parameter);
            List<String> usual = List.of("%00", "%ff", "%E2%80%AE", LONG);
            for (String value : values.getOrDefault(parameter, usual)) {
                all.add(new Attempt(
                        parameter + "=" + value.substring(0, Math.min(20, value.length())),
                        () -> by(operation).get(path + rest + parameter + "=" + value),
                        400,
                        showsPicture(operation) ? 404 : 400));
            }
        }
        if (operation.parameters("query").contains("to") && !operation.path().endsWith("/consistency")) {
            String rest = required(operation).replace("?", "") + "&";
            all.add(new Attempt(
                    "days out of order",
                    () -> by(operation).get(path + rest + "from=2026-02-02&to=2026-02-01"),
                    400,
                    // The sample aggregates are younger
                    operation.path().endsWith("/diff") ? 404 : 400));
        }
        // A period of the trail or of the access log is not divided into days, so it can have any length
        if (operation.parameters("query").contains("to") && !operation.path().contains("/audit/")) {
            String rest = required(operation).replace("?", "") + "&";
            all.add(new Attempt(
                    "ten thousand years", () -> by(operation).get(path + rest + "from=0001-01-01&to=9999-12-31"), 400));
        }
    }
}
