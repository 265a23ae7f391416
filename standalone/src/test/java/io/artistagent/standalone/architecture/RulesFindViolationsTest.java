package io.artistagent.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;

/** Shows that the rules find violations. A rule that finds nothing would always pass. */
class RulesFindViolationsTest {

    static final class TakesTheTime {
        Instant now() {
            return Instant.now();
        }
    }

    static final class TakesTheDayByReference {
        final Supplier<LocalDate> today = LocalDate::now;
    }

    static final class TakesTheClock {
        final Clock clock = Clock.systemUTC();
    }

    static final class MakesIds {
        final Supplier<UUID> ids = UUID::randomUUID;
    }

    static final class IsInjectedInto {
        @Autowired
        private Clock clock;
    }

    static final class AsksTheClockItWasGiven {
        Instant now(Clock clock) {
            return Instant.now(clock);
        }
    }

    static final class WritesForAReadModelAndSends {
        final CommandGateway commands;

        WritesForAReadModelAndSends(CommandGateway commands) {
            this.commands = commands;
        }
    }

    @Configuration
    static class Configures {
        Clock clock() {
            return Clock.systemUTC();
        }

        Supplier<UUID> ids() {
            return UUID::randomUUID;
        }
    }

    @Test
    void violations_are_found() {
        assertThat(breaks(ConventionsTest.time_comes_from_a_clock, TakesTheTime.class))
                .isTrue();
        assertThat(breaks(ConventionsTest.time_comes_from_a_clock, TakesTheDayByReference.class))
                .isTrue();
        assertThat(breaks(ConventionsTest.time_comes_from_a_clock, TakesTheClock.class))
                .isTrue();
        assertThat(breaks(ConventionsTest.ids_come_from_a_generator, MakesIds.class))
                .isTrue();
        assertThat(breaks(ConventionsTest.nothing_is_injected_into_fields, IsInjectedInto.class))
                .isTrue();
    }

    @Test
    void a_class_through_which_a_read_model_writes_sends_nothing_either() {
        ArchRule rule = ConventionsTest.sendNoMessages(WritesForAReadModelAndSends.class.getPackageName());

        assertThat(breaks(rule, WritesForAReadModelAndSends.class)).isTrue();
        assertThat(breaks(rule, AsksTheClockItWasGiven.class)).isFalse();
    }

    @Test
    void conforming_code_is_accepted() {
        assertThat(breaks(ConventionsTest.time_comes_from_a_clock, AsksTheClockItWasGiven.class))
                .isFalse();
    }

    @Test
    void configuration_may_choose_the_clock_and_the_generator() {
        assertThat(breaks(ConventionsTest.time_comes_from_a_clock.allowEmptyShould(true), Configures.class))
                .isFalse();
        assertThat(breaks(ConventionsTest.ids_come_from_a_generator.allowEmptyShould(true), Configures.class))
                .isFalse();
    }

    private static boolean breaks(ArchRule rule, Class<?> type) {
        return rule.evaluate(new ClassFileImporter().importClasses(type)).hasViolation();
    }
}
