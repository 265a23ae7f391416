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
import com.tngtech.archunit.core.domain.JavaPackage;
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

/** Each feature is a package with the same name in every module that has a part of it. */
@AnalyzeClasses(packages = "io.artistagent", importOptions = ProductCode.class)
class FeaturesTest {

    private static final Set<String> MODULES_WITH_FEATURES = Set.of("domain", "command", "query", "ml", "web");

    /** Features that only observe the log: they have no rules of their own, and so no package in the domain. */
    private static final Set<String> WITHOUT_RULES = Set.of("audit");

    /** The location of a class: {@code io.artistagent.MODULE.FEATURE.INSIDE}. */
    private record Place(String module, String feature, boolean inside) {

        static Optional<Place> of(JavaClass type) {
            String[] parts = type.getPackageName().split("\\.");
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
        Set<String> domain = features(product, "domain");
        assertThat(domain).isNotEmpty();
        for (String module : MODULES_WITH_FEATURES) {
            TreeSet<String> others = new TreeSet<>(features(product, module));
            others.removeAll(domain);
            others.removeAll(WITHOUT_RULES);
            assertThat(others)
                    .as(
                            "packages of %s that are not in the domain, and those whose package-info says that they are shared",
                            module)
                    .isEqualTo(shared(product, module));
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

    /** A feature is added by adding its packages, so a package that features share depends on none of them. */
    @ArchTest
    static final ArchRule a_shared_package_uses_no_feature_of_its_module = classes()
            .that(DescribedPredicate.describe("are in a shared package", FeaturesTest::isShared))
            .should(new ArchCondition<>("use no feature") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    Place here = Place.of(type).orElseThrow();
                    type.getDirectDependenciesFromSelf().stream()
                            .filter(dependency -> Place.of(dependency.getTargetClass())
                                    .filter(there -> there.module().equals(here.module()))
                                    .isPresent())
                            .filter(dependency -> !isShared(dependency.getTargetClass()))
                            .forEach(dependency ->
                                    events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
                }
            });

    private static Set<String> shared(JavaClasses product, String module) {
        return product.stream()
                .filter(FeaturesTest::isShared)
                .flatMap(type -> Place.of(type).stream())
                .filter(place -> place.module().equals(module))
                .map(Place::feature)
                .collect(Collectors.toSet());
    }

    /** Whether the package-info of the class, or of a package around it, declares the package as shared. */
    private static boolean isShared(JavaClass type) {
        for (Optional<JavaPackage> each = Optional.of(type.getPackage());
                each.isPresent();
                each = each.get().getParent()) {
            if (Place.of(type).isPresent()
                    && each.get().getAnnotations().stream()
                            .anyMatch(it -> it.getRawType().getSimpleName().equals("SharedPackage"))) {
                return true;
            }
        }
        return false;
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
