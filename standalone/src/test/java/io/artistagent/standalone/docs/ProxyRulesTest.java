package io.artistagent.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.standalone.StandaloneTest;
import io.artistagent.standalone.docs.HandledRequests.Handled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;

/** With the proxy of the manual for operators, every request reaches the process whose controllers answer it. */
@StandaloneTest
class ProxyRulesTest {

    private static final Map<String, String> PORTS = Map.of(
            "io.artistagent.command.", "8081",
            "io.artistagent.query.", "8082",
            "io.artistagent.ml.", "8083",
            "io.artistagent.web.", "8084");

    /** A regular expression of {@code map} and the port of its side. */
    private record Side(Pattern requests, String port) {}

    /** @param port null if the map of the sides says it */
    private record Location(
            boolean exact, String path, @Nullable String port) {

        boolean has(String request) {
            return exact ? request.equals(path) : request.startsWith(path);
        }
    }

    private final String example = example();

    @Autowired
    private ApplicationContext system;

    ProxyRulesTest() throws IOException {}

    @Test
    void every_request_reaches_the_side_that_answers_it() {
        List<Handled> ours = HandledRequests.of(system).stream()
                .filter(handled -> side(handled) != null)
                .toList();

        assertThat(ours).hasSizeGreaterThan(200);
        assertThat(ours).allSatisfy(handled -> {
            for (RequestMethod method : handled.methods()) {
                assertThat(port(method.name(), handled.example()))
                        .as("%s %s of %s", method, handled.example(), handled.handler())
                        .isEqualTo(side(handled));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/ledger/checkpoint, 8082",
        "/ledger/key, 8082",
        "/ledger/tile/0/000, 8082",
        "/ledger/tile/entries/000.p/5, 8082",
        "/.well-known/jwks-ledger.json, 8082",
        "/audit/checkpoints, 8084",
        "/, 8084"
    })
    void auditors_reach_the_ledger_and_people_the_pages(String path, String port) {
        assertThat(port("GET", path)).isEqualTo(port);
        assertThat(port("HEAD", path)).isEqualTo(port);
    }

    private static @Nullable String side(Handled handled) {
        return PORTS.entrySet().stream()
                .filter(side -> handled.handler().getName().startsWith(side.getKey()))
                .map(Entry::getValue)
                .findAny()
                .orElse(null);
    }

    /** Does what nginx does: an exact location, else the longest prefix; in the map, the first expression that matches. */
    private String port(String method, String path) {
        Location location = locations().stream()
                .filter(one -> one.has(path))
                .max(Comparator.comparing(Location::exact)
                        .thenComparing(one -> one.path().length()))
                .orElseThrow();
        return location.port() != null
                ? location.port()
                : sides().stream()
                        .filter(side ->
                                side.requests().matcher(method + " " + path).find())
                        .findFirst()
                        .orElseThrow()
                        .port();
    }

    private List<Location> locations() {
        return Pattern.compile("location (= )?(\\S+) +\\{ proxy_pass http://(?:\\$side|127\\.0\\.0\\.1:(\\d+)); }")
                .matcher(example)
                .results()
                .map((MatchResult line) -> new Location(line.group(1) != null, line.group(2), line.group(3)))
                .toList();
    }

    private List<Side> sides() {
        return Pattern.compile("(?:\"~(.*)\"|default) +127\\.0\\.0\\.1:(\\d+);")
                .matcher(example)
                .results()
                .map((MatchResult line) ->
                        new Side(Pattern.compile(line.group(1) == null ? "" : line.group(1)), line.group(2)))
                .toList();
    }

    private static String example() throws IOException {
        String manual = Files.readString(Path.of("..", "docs", "en", "operating.md"));
        int start = manual.indexOf("map \"$request_method $uri\"");
        return manual.substring(start, manual.indexOf("```", start));
    }
}
