package io.artistagent.benchmarks;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The benchmarks stand outside the product, so the rule for its packages is repeated here. */
@AnalyzeClasses(packages = "io.artistagent.benchmarks")
class PackagesTest {

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("io.artistagent.(**)").should().beFreeOfCycles();
}
