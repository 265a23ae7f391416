package io.artistagent.domain.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.artistagent.domain.AboutPerson;
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

/** Conventions for commands and events. Events are recognised by their revision, commands by their handlers. */
class MessagesTest {

    private static final JavaClasses DOMAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.artistagent.domain");

    @Test
    void every_event_is_a_public_record_in_the_past_tense() {
        assertThat(events()).hasSizeGreaterThan(25).allSatisfy(event -> {
            assertThat(event.isRecord()).isTrue();
            assertThat(event.getModifiers()).contains(JavaModifier.PUBLIC);
            assertThat(event.getSimpleName()).matches(".*(ed|Given|Withdrawn)").doesNotEndWith("Event");
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
    void aggregates_evolve_only_by_events() {
        assertThat(handled(EventSourcingHandler.class)).isSubsetOf(names(events()));
    }

    @Test
    void every_record_in_the_form_of_an_event_has_a_revision() {
        Stream<JavaClass> past = DOMAIN.stream()
                .filter(JavaClass::isRecord)
                .filter(record -> Stream.of(
                                "Added", "Changed", "Registered", "Corrected", "Imported", "Requested", "Accepted")
                        .anyMatch(record.getSimpleName()::endsWith));
        assertThat(names(past)).isSubsetOf(names(events()));
    }

    @Test
    void every_command_is_a_record_with_an_aggregate_id() {
        Set<String> commands = handled(CommandHandler.class);
        assertThat(commands).hasSizeGreaterThan(20).allSatisfy(name -> {
            Class<?> command = DOMAIN.get(name).reflect();
            assertThat(command.isRecord()).isTrue();
            assertThat(components(command, TargetAggregateIdentifier.class)).isEqualTo(1);
        });
    }

    @Test
    void an_event_with_personal_data_has_exactly_one_subject() {
        assertThat(events()).allSatisfy(event -> {
            Class<?> record = event.reflect();
            long personal = components(record, PersonalData.class);
            assertThat(components(record, DataSubject.class)).isEqualTo(personal > 0 ? 1 : 0);
        });
    }

    @Test
    void an_event_that_names_a_person_says_whom_it_is_about() {
        assertThat(events())
                .map(JavaClass::reflect)
                .filteredOn(event -> Arrays.stream(event.getRecordComponents())
                        .anyMatch(component -> component.getType() == PersonId.class))
                .hasSizeGreaterThan(20)
                .allSatisfy(event -> assertThat(AboutPerson.class.isAssignableFrom(event))
                        .isNotEqualTo(components(event, DataSubject.class) == 1));
    }

    @Test
    void the_subject_is_a_person_id_and_not_personal_data() {
        assertThat(events())
                .allSatisfy(event -> assertThat(event.reflect().getRecordComponents())
                        .filteredOn(component -> component.isAnnotationPresent(DataSubject.class))
                        .allSatisfy(subject -> {
                            assertThat(subject.getType()).isEqualTo(PersonId.class);
                            assertThat(subject.isAnnotationPresent(PersonalData.class))
                                    .isFalse();
                        }));
    }

    /** Types of free text about people are personal in every event; titles of songs and row counts of files are not. */
    @Test
    void free_text_about_people_is_marked_as_personal() {
        Pattern personal = Pattern.compile("\\b(StageName|Bio|Contact|Message|CaseNote|Reason|Email|LegalName)\\b");
        assertThat(events())
                .allSatisfy(event -> assertThat(event.reflect().getRecordComponents())
                        .filteredOn(component -> personal.matcher(
                                        component.getGenericType().getTypeName())
                                .find())
                        .allMatch(component -> component.isAnnotationPresent(PersonalData.class)));
    }

    /** The type lets the compiler find all code that has to handle the erased case. */
    @Test
    void exactly_the_components_marked_as_personal_can_be_erased() {
        assertThat(events())
                .allSatisfy(event -> assertThat(event.reflect().getRecordComponents())
                        .allSatisfy(component -> assertThat(component.getType() == Personal.class)
                                .isEqualTo(component.isAnnotationPresent(PersonalData.class))));
    }

    /** The test above and the encryption look only at the components of an event and would miss personal data nested in another type. */
    @Test
    void personal_data_is_never_nested_in_another_type() {
        String personal = Personal.class.getName() + "<";
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

    /** A handler of a sealed interface handles its permitted messages. */
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
