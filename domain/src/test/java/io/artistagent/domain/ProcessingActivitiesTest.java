package io.artistagent.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.artistagent.domain.consent.Purpose;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;

/** The register of processing activities covers everything that the log contains. */
class ProcessingActivitiesTest {

    private final List<ProcessingActivity> register = ProcessingActivities.all();

    @Test
    void every_event_belongs_to_exactly_one_activity() {
        List<String> declared = register.stream()
                .flatMap(activity -> activity.events().stream())
                .map(Class::getName)
                .toList();
        Set<String> events = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.artistagent.domain").stream()
                        .filter(type -> type.isAnnotatedWith(Revision.class))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());

        assertThat(declared).containsExactlyInAnyOrderElementsOf(events);
    }

    @Test
    void every_activity_is_complete_and_has_a_name_of_its_own() {
        assertThat(register).extracting(ProcessingActivity::name).doesNotHaveDuplicates();
        assertThat(register).hasSizeGreaterThan(10).allSatisfy(activity -> {
            assertThat(activity.name()).matches("[a-z]+(-[a-z]+)*");
            assertThat(List.of(activity.title(), activity.purpose(), activity.retention()))
                    .noneMatch(String::isBlank);
            assertThat(activity.data()).isNotEmpty();
            assertThat(activity.persons()).isNotEmpty();
            assertThat(activity.recipients()).isNotEmpty();
            assertThat(activity.sources()).isNotEmpty();
        });
    }

    @Test
    void each_purpose_that_needs_consent_is_an_activity_based_on_consent() {
        assertThat(register.stream()
                        .filter(activity -> activity.basis() == LegalBasis.CONSENT)
                        .map(ProcessingActivity::name))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Purpose.values()).map(Purpose::slug).toList());
    }
}
