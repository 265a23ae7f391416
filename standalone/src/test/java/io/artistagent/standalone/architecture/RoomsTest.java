package io.artistagent.standalone.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Each feature is a package with the same name in every module. */
@AnalyzeClasses(packages = "io.artistagent", importOptions = ProductCode.class)
class RoomsTest {

    /**
     * Packages without a counterpart in the domain: a module has packages for what its features share (aggregates, the command bus, HTTP
     * conventions, documents, parts of pages), and all uses of machine learning share the features and the models.
     */
    private static final Set<String> WITHOUT_DOMAIN = Set.of(
            "command.aggregates",
            "command.bus",
            "command.http",
            "ml.features",
            "ml.models",
            "query.documents",
            "web.charts",
            "web.client",
            "web.errors",
            "web.forms",
            "web.frame",
            "web.resume",
            "web.security",
            "web.session",
            "web.signin",
            "web.start",
            "web.texts");

    private static final Set<String> MODULES_WITH_FEATURES = Set.of("domain", "command", "query", "ml", "web");

    /** The location of a class: {@code io.artistagent.MODULE.FEATURE.INSIDE}. */
    private record Place(String module, String feature, boolean inside) {

        static Optional<Place> of(JavaClass type) {
            var parts = type.getPackageName().split("\\.");
            return parts.length < 4 || !type.getPackageName().startsWith("io.artistagent.")
                    ? Optional.empty()
                    : Optional.of(new Place(parts[2], parts[3], parts.length > 4));
        }

        boolean isInsideAnotherFeatureThan(Place other) {
            return inside && module.equals(other.module) && !feature.equals(other.feature);
        }
    }

    @ArchTest
    static void a_feature_has_the_same_name_in_every_module(JavaClasses product) {
        var domain = features(product, "domain");
        assertThat(domain).isNotEmpty();
        for (var module : MODULES_WITH_FEATURES) {
            var others = new TreeSet<>(features(product, module));
            others.removeAll(domain);
            others.removeIf(feature -> WITHOUT_DOMAIN.contains(module + "." + feature));
            assertThat(others)
                    .as("packages of %s that are not in the domain", module)
                    .isEmpty();
        }
    }

    @ArchTest
    static final ArchRule a_feature_does_not_use_the_inner_packages_of_another = classes()
            .should(new ArchCondition<>("stay out of the inner packages of other features") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    Place.of(type)
                            .ifPresent(here -> type.getDirectDependenciesFromSelf().stream()
                                    .filter(dependency -> Place.of(dependency.getTargetClass())
                                            .filter(there -> there.isInsideAnotherFeatureThan(here))
                                            .isPresent())
                                    .forEach(dependency -> events.add(
                                            SimpleConditionEvent.violated(type, dependency.getDescription()))));
                }
            });

    /** Holds for every module, without a list of them. */
    @ArchTest
    static final ArchRule features_form_no_cycle_in_any_module =
            slices().matching("io.artistagent.(*).(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packages_form_no_cycle_in_any_module =
            slices().matching("io.artistagent.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packages_of_ml_projections_form_no_cycle =
            slices().matching("io.artistagent.ml.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ml_features_use_no_other_package_of_ml_projections =
            usesNoOtherPackage("io.artistagent.ml.features..");

    @ArchTest
    static final ArchRule ml_models_use_no_other_package_of_ml_projections =
            usesNoOtherPackage("io.artistagent.ml.models..");

    private static ArchRule usesNoOtherPackage(String inner) {
        return noClasses()
                .that()
                .resideInAPackage(inner)
                .should()
                .dependOnClassesThat(resideInAPackage("io.artistagent.ml..").and(resideOutsideOfPackage(inner)));
    }

    /** A feature is added by adding its packages, so code that all pages share depends on no feature. */
    @ArchTest
    static final ArchRule code_shared_by_all_pages_uses_no_feature = noClasses()
            .that(DescribedPredicate.describe("are shared by all pages", type -> sharedByPages(type)))
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "belong to a feature of the pages",
                    type -> Place.of(type)
                            .filter(place -> place.module().equals("web") && !sharedByPages(type))
                            .isPresent()));

    private static boolean sharedByPages(JavaClass type) {
        return Place.of(type)
                .filter(place -> place.module().equals("web") && WITHOUT_DOMAIN.contains("web." + place.feature()))
                .isPresent();
    }

    private static Set<String> features(JavaClasses product, String module) {
        return product.stream()
                .map(Place::of)
                .flatMap(Optional::stream)
                .filter(place -> place.module().equals(module))
                .map(Place::feature)
                .collect(Collectors.toSet());
    }
}
