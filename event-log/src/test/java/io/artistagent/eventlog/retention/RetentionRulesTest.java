package io.artistagent.eventlog.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.RealLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register tells which rules running programs keep to. */
@RealLog
class RetentionRulesTest {

    private static final Instant DAY = Instant.parse("2026-11-01T00:00:00Z");
    private static final RetentionRule RULE = new RetentionRule("sample-rule", "Samples", "1 day", "a test");

    @Autowired
    JdbcClient database;

    @Autowired
    RetentionLog running;

    @Test
    void a_process_declares_its_rules_and_repeats_it_with_what_it_keeps_now() throws InterruptedException {
        try (RetentionRules rules = new RetentionRules(at(DAY), List.of(RULE))) {
            rules.start();
        }
        at(DAY).ran(RULE, 3);
        at(DAY.plusSeconds(3_600)).declare(new RetentionRule("sample-rule", "Samples", "2 days", "a test"));

        RetentionState state = state();
        assertThat(state.declaredAt()).isEqualTo(DAY.plusSeconds(3_600));
        assertThat(state.rule().kept()).isEqualTo("2 days");
        assertThat(state.removedInTotal()).isEqualTo(3);
    }

    @Test
    void a_rule_of_programs_that_are_gone_is_forgotten_after_a_month() {
        at(DAY).declare(RULE);

        at(DAY.plus(Duration.ofDays(29))).forgetOld();
        assertThat(state().declaredAt()).isEqualTo(DAY);
        at(DAY.plus(Duration.ofDays(31))).forgetOld();
        assertThat(running.all()).noneMatch(each -> each.rule().name().equals(RULE.name()));
    }

    private RetentionState state() {
        return running.all().stream()
                .filter(each -> each.rule().name().equals(RULE.name()))
                .findFirst()
                .orElseThrow();
    }

    private RetentionLog at(Instant now) {
        return new RetentionLog(database, Clock.fixed(now, ZoneOffset.UTC));
    }
}
