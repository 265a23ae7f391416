package io.artistagent.standalone.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import io.artistagent.demo.Demo;
import io.artistagent.eventlog.projection.Automation;
import io.artistagent.eventlog.readmodel.ReadModel;
import io.artistagent.ml.MlProjections;
import io.artistagent.query.QuerySide;
import java.util.Set;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.axonframework.eventhandling.scheduling.EventScheduler;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.NullMarked;
import org.springframework.context.annotation.Configuration;

/** Coding conventions that apply to all modules. */
@AnalyzeClasses(packages = "io.artistagent", importOptions = ProductCode.class)
class ConventionsTest {

    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    private static final Set<Class<?>> SENDERS = Set.of(
            CommandGateway.class,
            CommandBus.class,
            EventGateway.class,
            EventBus.class,
            EventScheduler.class,
            DeadlineManager.class,
            QueryGateway.class,
            QueryBus.class);

    private static final DescribedPredicate<JavaClass> CONFIGURATION = DescribedPredicate.describe(
            "configuration",
            type -> type.isMetaAnnotatedWith(Configuration.class)
                    || type.getEnclosingClass()
                            .filter(outer -> outer.isMetaAnnotatedWith(Configuration.class))
                            .isPresent()
                    // A command-line program is its own configuration
                    || type.isAssignableTo(Demo.class));

    private static final DescribedPredicate<JavaAccess<?>> SYSTEM_TIME = DescribedPredicate.describe(
            "the system time",
            access -> calls(access, Set.of("now"), CLOCKS)
                    || calls(access, Set.of("currentTimeMillis"), Set.of("java.lang.System"))
                    || calls(access, Set.of("systemUTC", "systemDefaultZone"), Set.of("java.time.Clock")));

    private static final DescribedPredicate<JavaAccess<?>> RANDOM_IDS = DescribedPredicate.describe(
            "random ids", access -> calls(access, Set.of("randomUUID"), Set.of("java.util.UUID")));

    private static final ArchCondition<JavaClass> BE_NULL_MARKED = ArchCondition.from(DescribedPredicate.describe(
            "be in a package marked with @NullMarked", type -> type.getPackage().isAnnotatedWith(NullMarked.class)));

    @ArchTest
    static final ArchRule every_package_is_null_marked =
            classes().that().resideOutsideOfPackage("io.artistagent.web..jte..").should(BE_NULL_MARKED);

    @ArchTest
    static final ArchRule time_comes_from_a_clock =
            noClasses().that(DescribedPredicate.not(CONFIGURATION)).should().accessTargetWhere(SYSTEM_TIME);

    /** Except in the pages, which create unpredictable keys and nonces, but no ids. */
    @ArchTest
    static final ArchRule ids_come_from_a_generator = noClasses()
            .that(DescribedPredicate.not(CONFIGURATION))
            .and()
            .resideOutsideOfPackage("io.artistagent.web..")
            .should()
            .accessTargetWhere(RANDOM_IDS);

    /** Only programs that are started at a terminal write to it. */
    @ArchTest
    static final ArchRule only_command_line_programs_print = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.artistagent.standalone..", "io.artistagent.demo..", "io.artistagent.keycloak.server..")
            .and()
            .doNotHaveSimpleName("Verify")
            .and()
            .doNotHaveSimpleName("LiveVerification")
            .should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule java_util_logging_is_not_used = noClasses().should(USE_JAVA_UTIL_LOGGING);

    @ArchTest
    static final ArchRule dates_use_java_time = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)|java\\.text\\.SimpleDateFormat");

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource");

    /** Their processor does not pass on correlation ids, and a rebuild would send every message again. */
    @ArchTest
    static final ArchRule read_models_send_no_messages =
            sendNoMessages(QuerySide.class.getPackageName() + "..", MlProjections.class.getPackageName() + "..");

    /** So every handler is either rebuilt (read models) or never replayed (automations). */
    @ArchTest
    static final ArchRule events_are_handled_by_read_models_and_automations = methods()
            .that()
            .areAnnotatedWith(EventHandler.class)
            .should()
            .beDeclaredInClassesThat(JavaClass.Predicates.assignableTo(ReadModel.class)
                    .or(JavaClass.Predicates.assignableTo(Automation.class)));

    @ArchTest
    static final ArchRule a_read_model_is_not_an_automation =
            noClasses().that().areAssignableTo(ReadModel.class).should().beAssignableTo(Automation.class);

    /** Forbids read models to send messages, and the classes of these packages, through which read models may write. */
    static ArchRule sendNoMessages(String... packages) {
        return noClasses()
                .that()
                .areAssignableTo(ReadModel.class)
                .or()
                .resideInAnyPackage(packages)
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "send messages", type -> SENDERS.stream().anyMatch(type::isAssignableTo)));
    }

    /** Returns whether the access is a call or method reference without arguments; an argument would be a clock. */
    private static boolean calls(JavaAccess<?> access, Set<String> names, Set<String> owners) {
        return access.getTarget() instanceof CodeUnitAccessTarget called
                && called.getRawParameterTypes().isEmpty()
                && names.contains(called.getName())
                && owners.contains(called.getOwner().getName());
    }
}
