package io.artistagent.standalone.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The product contains no test fixtures; fixtures that several modules share are in the test kit. */
@AnalyzeClasses(packages = "io.artistagent", importOptions = ProductCode.class)
class FixturesTest {

    @ArchTest
    static final ArchRule product_code_uses_no_fixture_and_no_test_library = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.artistagent.testkit..",
                    "org.junit..",
                    "org.assertj..",
                    "org.awaitility..",
                    "org.mockito..",
                    "org.axonframework.test..",
                    "org.springframework.test..",
                    "org.springframework.boot.test..");

    @ArchTest
    static final ArchRule product_code_contains_no_fixture = noClasses()
            .should()
            .haveNameMatching(".*\\.(Test[A-Z]\\w*|\\w+(Test|OfATest|Fixture|Mock|Stub))")
            .orShould()
            .resideInAPackage("io.artistagent.testkit..");
}
