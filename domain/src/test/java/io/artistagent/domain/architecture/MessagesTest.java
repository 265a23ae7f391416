package io.artistagent.domain.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.artistagent.domain.DataSubject;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.PersonalData;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;

/** Commands and events keep their forms. What is an event is told by its revision; what is a command, by who decides it. */
class MessagesTest {

    private static final JavaClasses DOMAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.artistagent.domain");

    @Test
    void every_event_is_a_public_record_in_the_past_tense() {
        assertThat(events()).hasSizeGreaterThan(25).allSatisfy(event -> {
            assertThat(event.isRecord()).isTrue();
            assertThat(event.getModifiers()).contains(JavaModifier.PUBLIC);
            assertThat(event.getSimpleName()).matches(".*(ed|Withdrawn)").doesNotEndWith("Event");
        });
    }

    @Test
    void every_event_has_a_revision_that_is_a_number() {
        assertThat(events())
                .allSatisfy(event -> assertThat(
                                event.getAnnotationOfType(Revision.class).value())
                        .matches("[1-9][0-9]*"));
    }

    @Test
    void what_aggregates_evolve_by_are_events_and_nothing_else() {
        assertThat(handled(EventSourcingHandler.class)).isSubsetOf(names(events()));
    }

    @Test
    void what_looks_like_an_event_has_a_revision() {
        var past = DOMAIN.stream()
                .filter(JavaClass::isRecord)
                .filter(record -> Stream.of(
                                "Added", "Changed", "Registered", "Corrected", "Imported", "Requested", "Accepted")
                        .anyMatch(record.getSimpleName()::endsWith));
        assertThat(names(past)).isSubsetOf(names(events()));
    }

    @Test
    void every_command_is_a_record_that_names_its_aggregate() {
        var commands = handled(CommandHandler.class);
        assertThat(commands).hasSizeGreaterThan(20).allSatisfy(name -> {
            var command = DOMAIN.get(name).reflect();
            assertThat(command.isRecord()).isTrue();
            assertThat(components(command, TargetAggregateIdentifier.class)).isEqualTo(1);
        });
    }

    @Test
    void personal_data_names_exactly_one_person() {
        assertThat(events()).allSatisfy(event -> {
            var record = event.reflect();
            var personal = components(record, PersonalData.class);
            assertThat(components(record, DataSubject.class)).isEqualTo(personal > 0 ? 1 : 0);
        });
    }

    @Test
    void the_subject_is_a_person_and_never_their_own_data() {
        assertThat(events())
                .allSatisfy(event -> assertThat(event.reflect().getRecordComponents())
                        .filteredOn(component -> component.isAnnotationPresent(DataSubject.class))
                        .allSatisfy(subject -> {
                            assertThat(subject.getType()).isEqualTo(PersonId.class);
                            assertThat(subject.isAnnotationPresent(PersonalData.class))
                                    .isFalse();
                        }));
    }

    /** Free text of a person is personal wherever it stands; names of songs and files' counts are not. */
    @Test
    void what_people_write_of_themselves_is_marked_as_personal() {
        var personal = Pattern.compile("\\b(StageName|Bio|Contact|Message|Email|LegalName)\\b");
        assertThat(events())
                .allSatisfy(event -> assertThat(event.reflect().getRecordComponents())
                        .filteredOn(component -> personal.matcher(
                                        component.getGenericType().getTypeName())
                                .find())
                        .allMatch(component -> component.isAnnotationPresent(PersonalData.class)));
    }

    /** So the compiler finds everybody who has to say what becomes of it when the person is forgotten. */
    @Test
    void what_is_marked_as_personal_can_be_erased_and_nothing_else() {
        assertThat(events())
                .allSatisfy(event -> assertThat(event.reflect().getRecordComponents())
                        .allSatisfy(component -> assertThat(component.getType() == Personal.class)
                                .isEqualTo(component.isAnnotationPresent(PersonalData.class))));
    }

    /** The test above and the subject of an event see the component itself; what is personal within another type they would pass over. */
    @Test
    void what_is_personal_is_never_a_part_of_something_else() {
        var personal = Personal.class.getName() + "<";
        assertThat(DOMAIN.stream()
                        .flatMap(type -> Arrays.stream(type.reflect().getDeclaredFields()))
                        .map(field -> field.getGenericType().getTypeName())
                        .filter(type -> type.contains(personal)))
                .isNotEmpty()
                .allMatch(type -> type.lastIndexOf(personal) == 0);
    }

    private static Stream<JavaClass> events() {
        return DOMAIN.stream().filter(type -> type.isAnnotatedWith(Revision.class));
    }

    private static Set<String> handled(Class<? extends Annotation> handler) {
        return DOMAIN.stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.isAnnotatedWith(handler))
                .map(unit -> unit.getRawParameterTypes().getFirst())
                .flatMap(MessagesTest::messages)
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A handler of a sealed interface handles the messages that it permits. */
    private static Stream<JavaClass> messages(JavaClass handled) {
        return handled.isInterface() ? handled.getAllSubclasses().stream() : Stream.of(handled);
    }

    private static Set<String> names(Stream<JavaClass> types) {
        return types.map(JavaClass::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static long components(Class<?> record, Class<? extends Annotation> annotation) {
        Predicate<RecordComponent> annotated = component -> component.isAnnotationPresent(annotation)
                || component.getAccessor().isAnnotationPresent(annotation);
        return Arrays.stream(record.getRecordComponents()).filter(annotated).count();
    }
}
