package io.artistagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares the output of {@code make settings} with the settings that the sources of all modules read. */
class SettingsTableTest {

    private static final Path PROJECT = Path.of("..");
    private static final List<Pattern> NAMES =
            List.of(Pattern.compile("ARTIST_AGENT_[A-Z_]*[A-Z]"), Pattern.compile("\\$\\{(artist-agent\\.[a-z.-]+)"));

    @Test
    void every_setting_that_the_sources_read_is_in_the_table() throws Exception {
        Set<String> read = new TreeSet<>();
        try (Stream<Path> files = Files.walk(PROJECT)) {
            files.filter(SettingsTableTest::isSource).forEach(file -> read.addAll(names(file)));
        }

        assertThat(read).contains("ARTIST_AGENT_PORT", "artist-agent.api.read-timeout", "ARTIST_AGENT_WEB_SECRET");
        assertThat(listed()).containsAll(read);
    }

    @Test
    void every_property_of_a_record_is_in_the_table() throws Exception {
        assertThat(listed())
                .containsAll(properties("artist-agent.imports", "io.artistagent.command.imports.ImportSettings"))
                .containsAll(properties("artist-agent.transport", "io.artistagent.transport.SendingLimits"))
                .containsAll(
                        properties("artist-agent.controller", "io.artistagent.query.privacy.register.DataController"))
                .containsAll(properties("artist-agent.keys", "io.artistagent.eventlog.privacy.KeySettings"))
                .containsAll(properties("artist-agent.keycloak", "io.artistagent.keycloak.KeycloakProperties"));
    }

    @Test
    void every_line_has_a_name_a_default_and_a_meaning() {
        assertThat(SettingsTable.text().lines().filter(line -> line.startsWith("  ")))
                .allMatch(line -> line.matches("  \\S+ +\\S.*"))
                .noneMatch(line -> line.contains("|"));
    }

    private static List<String> properties(String prefix, String record) throws ClassNotFoundException {
        return Stream.of(Class.forName(record).getRecordComponents())
                .map(component -> prefix + "."
                        + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> listed() {
        return SettingsTable.text()
                .lines()
                .filter(line -> line.startsWith("  "))
                .map(line -> line.strip().split(" ", 2)[0])
                .toList();
    }

    private static boolean isSource(Path file) {
        String path = PROJECT.relativize(file).toString();
        return Files.isRegularFile(file)
                && !path.contains("target")
                && !path.endsWith("settings.txt")
                && (path.contains("src/main") || path.startsWith("scripts") || path.equals("Makefile"));
    }

    private static List<String> names(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            return NAMES.stream()
                    .flatMap(name -> name.matcher(text).results())
                    .map(found -> found.groupCount() == 1 ? found.group(1) : found.group())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
