package io.artistagent.domain.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The allowed dependencies between the features of the domain. */
@AnalyzeClasses(packages = "io.artistagent.domain", importOptions = ImportOption.DoNotIncludeTests.class)
class DomainFeaturesTest {

    @ArchTest
    static final ArchRule features_depend_only_on_the_allowed_features = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("access")
            .definedBy("io.artistagent.domain.access")
            .layer("artist")
            .definedBy("io.artistagent.domain.artist")
            .layer("catalogue")
            .definedBy("io.artistagent.domain.catalogue")
            .layer("collaboration")
            .definedBy("io.artistagent.domain.collaboration")
            .layer("consent")
            .definedBy("io.artistagent.domain.consent")
            .layer("erasure")
            .definedBy("io.artistagent.domain.erasure")
            .layer("imports")
            .definedBy("io.artistagent.domain.imports")
            .layer("matching")
            .definedBy("io.artistagent.domain.matching")
            .layer("pictures")
            .definedBy("io.artistagent.domain.pictures")
            .layer("privacy")
            .definedBy("io.artistagent.domain.privacy")
            .layer("statistics")
            .definedBy("io.artistagent.domain.statistics")
            .whereLayer("access")
            .mayNotAccessAnyLayer()
            .whereLayer("artist")
            .mayOnlyAccessLayers("pictures")
            .whereLayer("catalogue")
            .mayOnlyAccessLayers("artist", "pictures")
            .whereLayer("matching")
            .mayOnlyAccessLayers("artist")
            .whereLayer("pictures")
            .mayNotAccessAnyLayer()
            .whereLayer("collaboration")
            .mayOnlyAccessLayers("artist", "catalogue")
            .whereLayer("consent")
            .mayOnlyAccessLayers("privacy")
            .whereLayer("erasure")
            .mayOnlyAccessLayers("privacy")
            .whereLayer("privacy")
            .mayOnlyAccessLayers("erasure")
            .whereLayer("statistics")
            .mayOnlyAccessLayers("catalogue")
            .whereLayer("imports")
            .mayOnlyAccessLayers("artist", "catalogue", "statistics");

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("io.artistagent.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_shared_package_depends_on_no_feature = classes()
            .that()
            .resideInAPackage("io.artistagent.domain")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackage("io.artistagent.domain.*..");
}
