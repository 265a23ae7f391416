package io.artistagent.standalone.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.standalone.ApiClient;
import io.artistagent.standalone.StandaloneTest;
import io.artistagent.testkit.keycloak.TestKeycloak;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Runs every line of the README's tour, with only the two addresses replaced. */
@StandaloneTest
class ReadmeTourTest {

    private static final Path README = Path.of("..", "README.md");
    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    @Autowired
    private Environment environment;

    @TempDir
    private Path directory;

    @Test
    void the_tour_of_the_readme_works() throws Exception {
        String script = blocks().stream()
                .collect(Collectors.joining("\necho\n", "set -eu\n", "\necho\n"))
                .replace("http://127.0.0.1:8080", ApiClient.address(environment))
                .replace("http://127.0.0.1:8180/realms/artist-agent", TestKeycloak.issuer());

        String said = run(script);

        assertThat(said).as("no response is a problem").doesNotContain("/problems/", "\"status\":4", "\"status\":5");
        assertThat(said)
                .contains("\"state\":\"DONE\"", "\"value\":1204", "\"value\":1130")
                .as("an unreported day is not zero")
                .contains("\"value\":null,\"reported\":false")
                .as("an unreadable line is reported")
                .contains("\"state\":\"WAITING\"", "\"line\":3,\"column\":12")
                .as("she finds Bruno")
                .contains("\"stageName\":\"Bruno Keller\"")
                .as("Bruno sees it in his inbox")
                .contains("\"status\":\"PENDING\"", "Would you remix Night Drive?")
                .as("and accepts")
                .contains("\"status\":\"ACCEPTED\"", "\"shareBasisPoints\":6000")
                .as("matches")
                .contains("nearest-neighbours");
    }

    private static List<String> blocks() throws IOException {
        String readme = Files.readString(README);
        String tour = readme.substring(readme.indexOf("## A tour with curl"));
        int end = tour.indexOf("\n## ", 3);
        List<String> blocks = BLOCK.matcher(end < 0 ? tour : tour.substring(0, end))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
        assertThat(blocks).hasSizeGreaterThan(2);
        return blocks;
    }

    private String run(String script) throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("tour.sh"), script);
        Path said = directory.resolve("said.txt");
        Process process = new ProcessBuilder("bash", file.toString())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        String all = Files.readString(said, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(all).isZero();
        return all;
    }
}
