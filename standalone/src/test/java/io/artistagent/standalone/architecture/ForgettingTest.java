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
import io.artistagent.domain.artist.ArtistRegistered;
import io.artistagent.domain.artist.ArtistRetired;
import io.artistagent.domain.erasure.PersonErased;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventHandler;

/**
 * Whoever follows events that tell of people forgets them. Only handlers are seen whose first parameter is the event itself, with what is
 * personal in a field of its own: one for a common type of several events, or for the message around them, passes unseen.
 */
@AnalyzeClasses(packages = "io.artistagent", importOptions = ProductCode.class)
class ForgettingTest {

    private static final DescribedPredicate<JavaClass> FOLLOWS_WHAT_IS_PERSONAL = DescribedPredicate.describe(
            "follow events that tell of people",
            type -> events(type)
                    .anyMatch(event -> event.getFields().stream()
                            .anyMatch(field -> field.getRawType().isEquivalentTo(Personal.class))));

    private static final ArchCondition<JavaClass> FORGET = ArchCondition.from(DescribedPredicate.describe(
            "handle PersonErased", type -> events(type).anyMatch(event -> event.isEquivalentTo(PersonErased.class))));

    @ArchTest
    static final ArchRule whoever_follows_what_is_personal_forgets_it =
            classes().that(FOLLOWS_WHAT_IS_PERSONAL).should(FORGET);

    private static Stream<JavaClass> events(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.isAnnotatedWith(EventHandler.class))
                .map(JavaMethod::getRawParameterTypes)
                .filter(parameters -> !parameters.isEmpty())
                .map(parameters -> parameters.getFirst());
    }

    static final class NeverForgets {
        @EventHandler
        void on(ArtistRegistered event) {}
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
    static void who_never_forgets_is_seen(JavaClasses house) {
        var importer = new ClassFileImporter();
        var rule = classes().that(FOLLOWS_WHAT_IS_PERSONAL).should(FORGET).allowEmptyShould(true);
        assertThat(rule.evaluate(importer.importClasses(NeverForgets.class, ArtistRegistered.class))
                        .hasViolation())
                .isTrue();
        assertThat(rule.evaluate(importer.importClasses(
                                Forgets.class, FollowsNothingPersonal.class, ArtistRegistered.class))
                        .hasViolation())
                .isFalse();
    }
}
