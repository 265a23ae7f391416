package io.artistagent.standalone.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import io.artistagent.domain.Personal;
import io.artistagent.domain.artist.ArtistDescribed;
import io.artistagent.domain.artist.ArtistRegistered;
import io.artistagent.domain.artist.ArtistRetired;
import io.artistagent.domain.erasure.PersonErased;
import io.artistagent.domain.privacy.CaseDecided;
import io.artistagent.eventlog.projection.Automation;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventHandler;

/**
 * Every class that handles events with personal data also handles {@code PersonErased}. The rule sees only handlers whose first parameter
 * is the event itself or a supertype of it, with the personal data in its own field. It misses handlers of the surrounding message.
 */
@AnalyzeClasses(packages = "io.artistagent", importOptions = ProductCode.class)
class ForgettingTest {

    private static final DescribedPredicate<JavaClass> HANDLE_PERSONAL_DATA = DescribedPredicate.describe(
            "handle events with personal data",
            type -> events(type)
                    .filter(event -> !startsATask(type, event))
                    .anyMatch(event -> event.getFields().stream()
                            .anyMatch(field -> field.getRawType().isEquivalentTo(Personal.class))));

    /** The decision of a case starts a task, which ends with the case. The task has the id of the case and not the reason of the decision. */
    private static boolean startsATask(JavaClass type, JavaClass event) {
        return event.isEquivalentTo(CaseDecided.class) && type.isAssignableTo(Automation.class);
    }

    private static final ArchCondition<JavaClass> FORGET = ArchCondition.from(DescribedPredicate.describe(
            "handle PersonErased", type -> events(type).anyMatch(event -> event.isEquivalentTo(PersonErased.class))));

    @ArchTest
    static final ArchRule handlers_of_personal_data_also_handle_its_erasure =
            classes().that(HANDLE_PERSONAL_DATA).should(FORGET);

    private static Stream<JavaClass> events(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.isAnnotatedWith(EventHandler.class))
                .map(JavaMethod::getRawParameterTypes)
                .filter(parameters -> !parameters.isEmpty())
                .map(parameters -> parameters.getFirst())
                .flatMap(event -> Stream.concat(Stream.of(event), event.getAllSubclasses().stream()));
    }

    static final class NeverForgets {
        @EventHandler
        void on(ArtistRegistered event) {}
    }

    static final class NeverForgetsASupertype {
        @EventHandler
        void on(ArtistDescribed event) {}
    }

    static final class Forgets {
        @EventHandler
        void on(ArtistRegistered event) {}

        @EventHandler
        void on(PersonErased event) {}
    }

    static final class FollowsNothingPersonal {
        @EventHandler
        void on(ArtistRetired event) {}
    }

    @ArchTest
    static void the_rule_finds_a_handler_that_never_forgets(JavaClasses product) {
        ClassFileImporter importer = new ClassFileImporter();
        ArchRule rule = classes().that(HANDLE_PERSONAL_DATA).should(FORGET).allowEmptyShould(true);
        assertThat(rule.evaluate(importer.importClasses(NeverForgets.class, ArtistRegistered.class))
                        .hasViolation())
                .isTrue();
        assertThat(rule.evaluate(importer.importClasses(
                                NeverForgetsASupertype.class, ArtistDescribed.class, ArtistRegistered.class))
                        .hasViolation())
                .isTrue();
        assertThat(rule.evaluate(importer.importClasses(
                                Forgets.class, FollowsNothingPersonal.class, ArtistRegistered.class))
                        .hasViolation())
                .isFalse();
    }
}
