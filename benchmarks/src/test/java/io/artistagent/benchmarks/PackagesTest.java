package io.artistagent.benchmarks;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Repeats the rule for packages of the product, whose tests do not cover the benchmarks. */
@AnalyzeClasses(packages = "io.artistagent.benchmarks")
class PackagesTest {

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("io.artistagent.(**)").should().beFreeOfCycles();
}
