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

/** A feature is a room, and a room has the same name on every floor. */
@AnalyzeClasses(packages = "io.artistagent", importOptions = ProductCode.class)
class RoomsTest {

    private static final Set<String> FLOORS_WITH_ROOMS = Set.of("domain", "command", "query", "ml", "web");

    /** Where a class lives: {@code io.artistagent.FLOOR.ROOM.INSIDE}. */
    private record Place(String floor, String room, boolean inside) {

        static Optional<Place> of(JavaClass type) {
            var parts = type.getPackageName().split("\\.");
            return parts.length < 4 || !type.getPackageName().startsWith("io.artistagent.")
                    ? Optional.empty()
                    : Optional.of(new Place(parts[2], parts[3], parts.length > 4));
        }

        boolean isInsideAnotherRoomThan(Place other) {
            return inside && floor.equals(other.floor) && !room.equals(other.room);
        }
    }

    @ArchTest
    static void rooms_are_named_alike_on_every_floor(JavaClasses house) {
        var ground = rooms(house, "domain");
        assertThat(ground).isNotEmpty();
        for (var floor : FLOORS_WITH_ROOMS) {
            var strangers = new TreeSet<>(rooms(house, floor));
            strangers.removeAll(ground);
            assertThat(strangers)
                    .as("rooms of %s that no feature has: they say in their package-info that they are shared", floor)
                    .isEqualTo(new TreeSet<>(sharedRooms(house, floor)));
        }
    }

    @ArchTest
    static final ArchRule a_room_does_not_reach_into_the_insides_of_another = classes()
            .should(new ArchCondition<>("stay out of the insides of other rooms") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    Place.of(type)
                            .ifPresent(here -> type.getDirectDependenciesFromSelf().stream()
                                    .filter(dependency -> Place.of(dependency.getTargetClass())
                                            .filter(there -> there.isInsideAnotherRoomThan(here))
                                            .isPresent())
                                    .forEach(dependency -> events.add(
                                            SimpleConditionEvent.violated(type, dependency.getDescription()))));
                }
            });

    /** A module is a floor: what is true of every room is true in every module, without a list of them. */
    @ArchTest
    static final ArchRule rooms_form_no_cycle_in_any_module =
            slices().matching("io.artistagent.(*).(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packages_form_no_cycle_in_any_module =
            slices().matching("io.artistagent.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule rooms_of_the_learning_side_form_no_cycle =
            slices().matching("io.artistagent.ml.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule features_know_nothing_else_of_the_learning_side =
            knowsNothingElse("io.artistagent.ml.features..");

    @ArchTest
    static final ArchRule models_know_nothing_else_of_the_learning_side =
            knowsNothingElse("io.artistagent.ml.models..");

    private static ArchRule knowsNothingElse(String room) {
        return noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat(resideInAPackage("io.artistagent.ml..").and(resideOutsideOfPackage(room)));
    }

    /** A feature is added by adding its rooms: what the features of a floor share knows none of them. */
    @ArchTest
    static final ArchRule a_shared_room_knows_no_feature_of_its_floor = classes()
            .that(DescribedPredicate.describe("are in a shared room", RoomsTest::isShared))
            .should(new ArchCondition<>("know no feature") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    var here = Place.of(type).orElseThrow();
                    type.getDirectDependenciesFromSelf().stream()
                            .filter(dependency -> Place.of(dependency.getTargetClass())
                                    .filter(there -> there.floor().equals(here.floor()))
                                    .isPresent())
                            .filter(dependency -> !isShared(dependency.getTargetClass()))
                            .forEach(dependency ->
                                    events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
                }
            });

    private static Set<String> sharedRooms(JavaClasses house, String floor) {
        return house.stream()
                .filter(RoomsTest::isShared)
                .map(type -> Place.of(type).orElseThrow())
                .filter(place -> place.floor().equals(floor))
                .map(Place::room)
                .collect(Collectors.toSet());
    }

    /** Whether the package-info of the room of this class says so. */
    private static boolean isShared(JavaClass type) {
        for (Optional<JavaPackage> each = Optional.of(type.getPackage()); each.isPresent(); each = each.get().getParent()) {
            if (each.get().getAnnotations().stream()
                    .anyMatch(it -> it.getRawType().getSimpleName().equals("SharedRoom"))) {
                return Place.of(type).isPresent();
            }
        }
        return false;
    }

    private static Set<String> rooms(JavaClasses house, String floor) {
        return house.stream()
                .map(Place::of)
                .flatMap(Optional::stream)
                .filter(place -> place.floor().equals(floor))
                .map(Place::room)
                .collect(Collectors.toSet());
    }
}
