package io.artistagent.standalone.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.stream.Collectors;

/** The packages of the log look only down. */
@AnalyzeClasses(packages = "io.artistagent.eventlog", importOptions = ProductCode.class)
class LogPackagesTest {

    private static final String ROOT = "io.artistagent.eventlog";

    /** From the bottom to the top. */
    private static final List<String> FLOORS = List.of(
            "database",
            "privacy",
            "upcasting",
            "codec",
            "head",
            "storage",
            "pictures",
            "projection",
            "readmodel",
            "erasure",
            "configuration");

    @ArchTest
    static void every_package_has_its_floor(JavaClasses log) {
        assertThat(log.stream().map(LogPackagesTest::floor).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(FLOORS);
    }

    @ArchTest
    static final ArchRule a_package_uses_only_those_below = ArchRuleDefinition.classes()
            .should(new ArchCondition<>("use only packages below their own") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    var here = FLOORS.indexOf(floor(type));
                    type.getDirectDependenciesFromSelf().stream()
                            .filter(use -> use.getTargetClass().getPackageName().startsWith(ROOT))
                            .filter(use -> FLOORS.indexOf(floor(use.getTargetClass())) > here)
                            .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
                }
            });

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("io.artistagent.eventlog.(*)..").should().beFreeOfCycles();

    private static String floor(JavaClass type) {
        var inside = type.getPackageName().substring(ROOT.length());
        return inside.isEmpty() ? "" : inside.substring(1).split("\\.")[0];
    }
}
