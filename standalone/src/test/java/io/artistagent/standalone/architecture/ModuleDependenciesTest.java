package io.artistagent.standalone.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.artistagent.eventlog.storage.EventReencrypted;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.springframework.stereotype.Controller;

/** The modules form layers, and each may use only those below it. A class's package tells its module. */
@AnalyzeClasses(packages = "io.artistagent", importOptions = ProductCode.class)
class ModuleDependenciesTest {

    private static final String[] SIDES = {
        "io.artistagent.command..", "io.artistagent.query..", "io.artistagent.ml..", "io.artistagent.web.."
    };

    @ArchTest
    static final ArchRule a_module_uses_only_those_below_it = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("io.artistagent..")
            .layer("domain")
            .definedBy("io.artistagent.domain..")
            .layer("secrets")
            .definedBy("io.artistagent.secrets..")
            .layer("diagnostics")
            .definedBy("io.artistagent.diagnostics..")
            .layer("ledger")
            .definedBy("io.artistagent.ledger..")
            .layer("event-log")
            .definedBy("io.artistagent.eventlog..")
            .layer("axonserver")
            .definedBy("io.artistagent.axonserver..")
            .layer("processes")
            .definedBy("io.artistagent.processes..")
            .layer("embedded")
            .definedBy("io.artistagent.embedded..")
            .layer("transport")
            .definedBy("io.artistagent.transport..")
            .layer("keycloak")
            .definedBy("io.artistagent.keycloak..")
            .layer("api")
            .definedBy("io.artistagent.api..")
            .layer("command-side")
            .definedBy("io.artistagent.command..")
            .layer("query-side")
            .definedBy("io.artistagent.query..")
            .layer("ml-projections")
            .definedBy("io.artistagent.ml..")
            .layer("web")
            .definedBy("io.artistagent.web..")
            .layer("standalone")
            .definedBy("io.artistagent.standalone..")
            .layer("demo")
            .definedBy("io.artistagent.demo..")
            .whereLayer("domain")
            .mayNotAccessAnyLayer()
            .whereLayer("secrets")
            .mayNotAccessAnyLayer()
            .whereLayer("diagnostics")
            .mayNotAccessAnyLayer()
            .whereLayer("processes")
            .mayNotAccessAnyLayer()
            .whereLayer("ledger")
            .mayNotAccessAnyLayer()
            .whereLayer("embedded")
            .mayOnlyAccessLayers("diagnostics", "processes")
            .whereLayer("transport")
            .mayOnlyAccessLayers("diagnostics")
            .whereLayer("event-log")
            .mayOnlyAccessLayers("domain", "secrets", "diagnostics", "ledger")
            .whereLayer("axonserver")
            .mayOnlyAccessLayers("domain", "diagnostics", "event-log")
            .whereLayer("keycloak")
            .mayOnlyAccessLayers("domain", "secrets", "diagnostics", "processes")
            .whereLayer("api")
            .mayOnlyAccessLayers("domain", "diagnostics", "event-log", "keycloak", "transport")
            .whereLayer("command-side")
            .mayOnlyAccessLayers(
                    "domain", "secrets", "diagnostics", "event-log", "axonserver", "keycloak", "transport", "api")
            .whereLayer("query-side")
            .mayOnlyAccessLayers(
                    "domain", "secrets", "diagnostics", "ledger", "event-log", "axonserver", "keycloak", "api")
            .whereLayer("ml-projections")
            .mayOnlyAccessLayers("domain", "diagnostics", "event-log", "axonserver", "keycloak", "api")
            .whereLayer("standalone")
            .mayNotBeAccessedByAnyLayer()
            // The demo uses only the HTTP API
            .whereLayer("demo")
            .mayNotAccessAnyLayer()
            .whereLayer("demo")
            .mayNotBeAccessedByAnyLayer();

    /** The pages are a client like any other: they use the sides only through the HTTP API. */
    @ArchTest
    static final ArchRule the_web_uses_no_other_module_but_the_checks_of_secrets_and_outages = noClasses()
            .that()
            .resideInAPackage("io.artistagent.web..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.artistagent..")
                    .and(resideOutsideOfPackages(
                            "io.artistagent.web..", "io.artistagent.secrets..", "io.artistagent.diagnostics..")));

    @ArchTest
    static final ArchRule only_the_standalone_module_starts_servers = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.artistagent.standalone..",
                    "io.artistagent.keycloak.server..",
                    "io.artistagent.embedded..",
                    "io.artistagent.processes..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.artistagent.keycloak.server..", "io.artistagent.embedded..", "io.artistagent.processes..");

    @ArchTest
    static final ArchRule controllers_are_in_the_sides_and_the_web =
            classes().that().areMetaAnnotatedWith(Controller.class).should().resideInAnyPackage(SIDES);

    /** The only exception is the event log's own event. */
    @ArchTest
    static final ArchRule events_are_in_the_domain = classes()
            .that()
            .areAnnotatedWith(Revision.class)
            .and()
            .doNotBelongToAnyOf(EventReencrypted.class)
            .should()
            .resideInAPackage("io.artistagent.domain..");

    /** Readers follow the events: an aggregate's state serves only its decisions. */
    @ArchTest
    static final ArchRule only_the_command_side_uses_aggregates = noClasses()
            .that()
            .resideOutsideOfPackages("io.artistagent.command..", "io.artistagent.domain..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are aggregates",
                    type -> type.getFields().stream()
                            .anyMatch(field -> field.isAnnotatedWith(AggregateIdentifier.class))));
}
