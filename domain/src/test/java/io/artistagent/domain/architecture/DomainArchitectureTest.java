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

/** The allowed dependencies and structure of the domain module. */
@AnalyzeClasses(packages = "io.artistagent.domain", importOptions = ImportOption.DoNotIncludeTests.class)
class DomainArchitectureTest {

    @ArchTest
    static final ArchRule the_domain_depends_only_on_java_axon_and_annotations = classes()
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
    static final ArchRule the_domain_performs_no_io = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.io..", "java.nio..", "java.sql..", "javax.sql..", "java.net.http..", "java.util.logging..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.net\\.(URL|Socket|ServerSocket|InetAddress|HttpURLConnection)");

    @ArchTest
    static final ArchRule time_and_ids_are_injected = noClasses()
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
    static final ArchRule static_fields_are_final =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule fields_are_not_injected = noFields()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("javax.inject.Inject")
            .orShould()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired");

    @ArchTest
    static final ArchRule every_rule_is_a_record =
            classes().that().implement(Rule.class).should().beRecords();

    private static final DescribedPredicate<JavaClass> AN_AGGREGATE = DescribedPredicate.describe(
            "an aggregate",
            type -> type.getFields().stream().anyMatch(field -> field.isAnnotatedWith(AggregateIdentifier.class)));

    @ArchTest
    static final ArchRule aggregates_are_final =
            classes().that(are(AN_AGGREGATE)).should().haveModifier(JavaModifier.FINAL);

    /** The serialiser silently skips final fields, so their state would be lost when an aggregate is restored from a snapshot. */
    @ArchTest
    static final ArchRule the_fields_of_aggregates_are_private_and_not_final = fields().that()
            .areDeclaredInClassesThat(are(AN_AGGREGATE))
            .and()
            .areNotStatic()
            .should()
            .bePrivate()
            .andShould()
            .notBeFinal();

    @ArchTest
    static final ArchRule exceptions_for_missing_things_are_named_unknown =
            classes().that().areAssignableTo(Unknown.class).should().haveSimpleNameStartingWith("Unknown");
}
