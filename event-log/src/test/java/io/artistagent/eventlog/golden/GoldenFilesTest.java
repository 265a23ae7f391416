package io.artistagent.eventlog.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.RealLog;
import io.artistagent.eventlog.codec.EventCodec;
import io.artistagent.eventlog.privacy.SubjectKeys;
import java.util.List;
import java.util.stream.Stream;
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

/** Every event that was written to the log can be read back, in each of its revisions. */
@RealLog
class GoldenFilesTest {

    private final GoldenFileCheck check;

    GoldenFilesTest(
            @Autowired @Qualifier("eventSerializer") Serializer serializer,
            @Autowired EventCodec codec,
            @Autowired SubjectKeys keys) {
        this.check = new GoldenFileCheck(GoldenFiles.OF_THE_LOG, Examples.all(), serializer, codec, keys);
    }

    static Stream<Class<?>> events() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Revision.class));
        return Stream.of("io.artistagent.domain", "io.artistagent.eventlog.storage")
                .flatMap(base -> scanner.findCandidateComponents(base).stream())
                .filter(found -> !found.getBeanClassName().contains("$")) // events of tests are nested classes
                .<Class<?>>map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .sorted((one, other) -> one.getName().compareTo(other.getName()));
    }

    static List<StoredRevision> written() {
        return GoldenFiles.OF_THE_LOG.written();
    }

    @BeforeAll
    static void write_found_shapes() {
        GoldenFiles.OF_THE_LOG.found(events().map(StoredRevision::now).toList());
    }

    @Test
    void events_are_found() {
        assertThat(events()).hasSizeGreaterThan(25);
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_is_stored_as_in_its_golden_file(Class<?> event) {
        check.everyFormIsKept(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_with_optional_fields_has_a_minimal_example(Class<?> event) {
        boolean nulls = Stream.of(event.getRecordComponents())
                .anyMatch(component -> component.getAnnotatedType().isAnnotationPresent(Nullable.class));
        if (nulls) {
            assertThat(Examples.of(event)).extracting(Example::name).containsExactly("full", "minimal");
        }
    }

    @ParameterizedTest
    @MethodSource("written")
    void every_written_revision_can_be_read(StoredRevision storedRevision) {
        check.isKeptWith(storedRevision);
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_that_changes_its_shape_gets_a_new_revision(Class<?> event) {
        check.everyShapeIsKept(event);
    }

    @Test
    void no_golden_file_is_left_over() {
        assertThat(GoldenFiles.OF_THE_LOG.files())
                .containsExactlyInAnyOrderElementsOf(
                        written().stream().map(StoredRevision::file).toList());
    }
}
