package io.artistagent.eventlog.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The golden files, which keep two things for every revision of every event: its shape, a line in {@code shapes.txt}, and its stored form,
 * examples by name in {@code NAME.REVISION.json}. The expected content is written to a second folder, for comparison.
 *
 * @param kept the folder of the golden files
 * @param found the folder for the expected content
 */
record GoldenFiles(Path kept, Path found) {

    static final GoldenFiles OF_THE_LOG =
            new GoldenFiles(Path.of("src/test/resources/golden"), Path.of("target/golden"));

    private static final String SHAPES = "shapes.txt";

    /** Keeps every digit of numbers. */
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** Every revision of every event that was ever written. */
    List<StoredRevision> written() {
        return reading(() -> Files.readAllLines(kept.resolve(SHAPES)).stream()
                .filter(line -> !line.isBlank())
                .map(StoredRevision::of)
                .toList());
    }

    Optional<Map<String, JsonNode>> examples(StoredRevision storedRevision) {
        Path file = kept.resolve(storedRevision.file() + ".json");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Map<String, JsonNode> examples = new LinkedHashMap<>();
        JSON.readTree(file).properties().forEach(example -> examples.put(example.getKey(), example.getValue()));
        return Optional.of(examples);
    }

    /** The names of all golden files, without the extension. */
    List<String> files() {
        return reading(() -> {
            try (Stream<Path> files = Files.list(kept)) {
                return files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".json"))
                        .map(name -> name.substring(0, name.length() - ".json".length()))
                        .toList();
            }
        });
    }

    void found(Collection<StoredRevision> shapes) {
        write(
                SHAPES,
                String.join("\n", shapes.stream().map(StoredRevision::toString).toList()));
    }

    void found(StoredRevision storedRevision, Map<String, JsonNode> examples) {
        DefaultIndenter unixLines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(unixLines).withArrayIndenter(unixLines);
        write(storedRevision.file() + ".json", JSON.writer().with(printer).writeValueAsString(examples));
    }

    private void write(String name, String text) {
        reading(() -> {
            Files.createDirectories(found);
            return Files.writeString(found.resolve(name), text + "\n");
        });
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T reading(Reading<T> work) {
        try {
            return work.read();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
