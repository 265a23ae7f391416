package io.artistagent.standalone.architecture;

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

/** The packages of the event log form layers, and each uses only those below it. */
@AnalyzeClasses(packages = "io.artistagent.eventlog", importOptions = ProductCode.class)
class LogPackagesTest {

    private static final String ROOT = "io.artistagent.eventlog";

    /** From bottom to top. */
    static final List<String> LAYERS = List.of(
            "database",
            "privacy",
            "upcasting",
            "codec",
            "head",
            "storage",
            "retention",
            "access",
            "pictures",
            "projection",
            "ledger",
            "readmodel",
            "erasure",
            "operation",
            "configuration");

    @ArchTest
    static void every_package_has_its_layer(JavaClasses log) {
        assertThat(log.stream().map(LogPackagesTest::layer).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(LAYERS);
    }

    @ArchTest
    static final ArchRule a_package_uses_only_those_below = ArchRuleDefinition.classes()
            .should(new ArchCondition<>("use only packages below their own") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    int here = LAYERS.indexOf(layer(type));
                    type.getDirectDependenciesFromSelf().stream()
                            .filter(use -> use.getTargetClass().getPackageName().startsWith(ROOT))
                            .filter(use -> LAYERS.indexOf(layer(use.getTargetClass())) > here)
                            .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
                }
            });

    private static String layer(JavaClass type) {
        String inside = type.getPackageName().substring(ROOT.length());
        return inside.isEmpty() ? "" : inside.substring(1).split("\\.")[0];
    }
}
