package io.artistagent.eventlog.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.RealLog;
import io.artistagent.eventlog.storage.EventCodec;
import io.artistagent.eventlog.storage.StoredEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event is a promise for ever: what was once written to the log is read back, in every revision there ever was. */
@RealLog
class GoldenFilesTest {

    private static final Path SHAPES = Path.of("src/test/resources/golden/shapes.txt");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    @Qualifier("eventSerializer")
    private Serializer serializer;

    @Autowired
    private EventCodec codec;

    static Stream<Class<?>> events() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Revision.class));
        return scanner.findCandidateComponents("io.artistagent.domain").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .sorted((one, other) -> one.getName().compareTo(other.getName()));
    }

    /** Every event in every revision that was ever written, as "class revision". */
    static Stream<Written> written() throws IOException {
        return Files.readAllLines(SHAPES).stream()
                .filter(line -> !line.isBlank())
                .map(Written::of);
    }

    record Written(String type, String revision, String shape) {

        static Written of(String line) {
            var parts = line.split(" ", 3);
            return new Written(parts[0], parts[1], parts[2]);
        }

        static Written now(Class<?> event) {
            return new Written(
                    event.getName(), event.getAnnotation(Revision.class).value(), Shape.of(event));
        }

        GoldenFile file() {
            return new GoldenFile(type.substring(type.lastIndexOf('.') + 1), revision);
        }

        @Override
        public String toString() {
            return type + " " + revision + " " + shape;
        }
    }

    @BeforeAll
    static void say_what_is_found() throws IOException {
        Files.createDirectories(GoldenFile.FOUND);
        Files.write(
                GoldenFile.FOUND.resolve("shapes.txt"),
                events().map(Written::now).map(Written::toString).toList());
    }

    @Test
    void there_are_events() {
        assertThat(events()).hasSizeGreaterThan(25);
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_is_stored_as_its_golden_file_says(Class<?> event) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        Examples.of(event).forEach(example -> found.put(example.name(), stored(example.event())));
        var golden = GoldenFile.of(event);
        golden.found(found);

        assertThat(found)
                .as("an example of %s in Examples", event.getSimpleName())
                .containsKey("full");
        assertThat(golden.examples())
                .as("golden/%s, compare with target/golden", golden.name())
                .contains(found);
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_with_optional_fields_has_a_minimal_example(Class<?> event) {
        var nulls = Stream.of(event.getRecordComponents())
                .anyMatch(component -> component.getAnnotatedType().isAnnotationPresent(Nullable.class));
        if (nulls) {
            assertThat(Examples.of(event)).extracting(Example::name).containsExactly("full", "minimal");
        }
    }

    @ParameterizedTest
    @MethodSource("written")
    void what_was_written_in_any_revision_is_read_back(Written written) {
        var golden = written.file().examples().orElseThrow(() -> new AssertionError("No " + written.file()));
        assertThat(golden).containsKey("full").allSatisfy((name, json) -> {
            var event = read(written, json);
            assertThat(Examples.of(event.getClass())).contains(new Example(name, event));
        });
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_that_changes_its_shape_gets_a_new_revision(Class<?> event) throws IOException {
        var now = Written.now(event);
        assertThat(written()).as("""
                        The shape of an event is kept in golden/shapes.txt. A new event or a new revision gets a line more there; a \
                        line that is there never changes, because the log holds events of that shape: raise the revision, write an \
                        upcaster, keep the old line and the old golden file. (A new word of a choice is no new revision: it may be \
                        added to the line.) The line would be:
                        %s
                        """, now).contains(now);
    }

    @Test
    void no_golden_file_is_left_over() throws IOException {
        try (var files = Files.list(SHAPES.getParent())) {
            var kept = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json"));
            assertThat(kept)
                    .containsExactlyInAnyOrderElementsOf(
                            written().map(written -> written.file().name()).toList());
        }
    }

    private JsonNode stored(Object event) {
        return JSON.readTree(serializer.serialize(event, byte[].class).getData());
    }

    /** The way that every event takes out of the log. */
    private Object read(Written written, JsonNode json) {
        return codec.decode(
                        new StoredEvent(
                                1,
                                "5b1d2a44-8d5e-4b7a-a7a1-3f0f6f3f9b11",
                                0,
                                "Example",
                                "0f8fad5b-d9cb-469f-a165-70867728950e",
                                0,
                                written.type(),
                                written.revision(),
                                null,
                                JSON.writeValueAsBytes(json),
                                "{}".getBytes(StandardCharsets.UTF_8)),
                        new GlobalSequenceTrackingToken(1))
                .getPayload();
    }
}
