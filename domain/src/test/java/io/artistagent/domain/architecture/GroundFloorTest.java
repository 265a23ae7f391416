package io.artistagent.domain.architecture;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.artistagent.domain.Rule;
import io.artistagent.domain.Unknown;
import java.time.Clock;
import java.util.UUID;
import org.axonframework.modelling.command.AggregateIdentifier;

/** What the ground floor knows, and what it does not. */
@AnalyzeClasses(packages = "io.artistagent.domain", importOptions = ImportOption.DoNotIncludeTests.class)
class GroundFloorTest {

    @ArchTest
    static final ArchRule the_domain_knows_the_language_axon_and_nothing_else = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.artistagent.domain..",
                    "java.lang..",
                    "java.net", // the shape of a link, see below
                    "java.text",
                    "java.time..",
                    "java.util..",
                    "org.axonframework.commandhandling..",
                    "org.axonframework.deadline..",
                    "org.axonframework.eventsourcing..",
                    "org.axonframework.messaging..",
                    "org.axonframework.modelling.command..",
                    "org.axonframework.serialization",
                    "com.fasterxml.jackson.annotation",
                    "org.jspecify.annotations");

    @ArchTest
    static final ArchRule the_domain_does_no_input_and_output = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.io..", "java.nio..", "java.sql..", "javax.sql..", "java.net.http..", "java.util.logging..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.net\\.(URL|Socket|ServerSocket|InetAddress|HttpURLConnection)");

    @ArchTest
    static final ArchRule time_and_ids_are_given_never_taken = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule nothing_static_changes =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields = noFields()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("javax.inject.Inject")
            .orShould()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired");

    @ArchTest
    static final ArchRule a_rule_is_a_small_record =
            classes().that().implement(Rule.class).should().beRecords();

    private static final DescribedPredicate<JavaClass> AN_AGGREGATE = DescribedPredicate.describe(
            "an aggregate",
            type -> type.getFields().stream().anyMatch(field -> field.isAnnotatedWith(AggregateIdentifier.class)));

    @ArchTest
    static final ArchRule an_aggregate_has_no_heirs =
            classes().that(are(AN_AGGREGATE)).should().haveModifier(JavaModifier.FINAL);

    /** The serialiser fills no final field and says nothing: the state would be lost from a snapshot. */
    @ArchTest
    static final ArchRule an_aggregate_keeps_its_state_where_a_snapshot_can_put_it = fields().that()
            .areDeclaredInClassesThat(are(AN_AGGREGATE))
            .and()
            .areNotStatic()
            .should()
            .bePrivate()
            .andShould()
            .notBeFinal();

    @ArchTest
    static final ArchRule what_is_not_there_is_called_unknown =
            classes().that().areAssignableTo(Unknown.class).should().haveSimpleNameStartingWith("Unknown");
}
