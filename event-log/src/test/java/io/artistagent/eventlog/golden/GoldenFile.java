package io.artistagent.eventlog.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.serialization.Revision;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stored form of an event in one of its revisions, kept for ever: {@code golden/NAME.REVISION.json} holds an example for each
 * name. Where a file is missing or says something else, what it should say is written to {@code target/golden}.
 */
record GoldenFile(String event, String revision) {

    private static final Path KEPT = Path.of("src/test/resources/golden");
    static final Path FOUND = Path.of("target/golden");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static GoldenFile of(Class<?> event) {
        return new GoldenFile(
                event.getSimpleName(), event.getAnnotation(Revision.class).value());
    }

    String name() {
        return event + "." + revision + ".json";
    }

    Optional<Map<String, JsonNode>> examples() {
        var file = KEPT.resolve(name());
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var examples = new LinkedHashMap<String, JsonNode>();
        JSON.readTree(file).properties().forEach(example -> examples.put(example.getKey(), example.getValue()));
        return Optional.of(examples);
    }

    void found(Map<String, JsonNode> examples) {
        try {
            Files.createDirectories(FOUND);
            var unixLines = new DefaultIndenter("  ", "\n");
            var printer =
                    new DefaultPrettyPrinter().withObjectIndenter(unixLines).withArrayIndenter(unixLines);
            Files.writeString(FOUND.resolve(name()), JSON.writer().with(printer).writeValueAsString(examples) + "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
