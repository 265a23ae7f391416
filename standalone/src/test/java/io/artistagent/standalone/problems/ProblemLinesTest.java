package io.artistagent.standalone.problems;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import io.artistagent.diagnostics.LoggedFailure;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

class ProblemLinesTest {

    private final LoggerContext context = new LoggerContext();
    private final List<String> lines = new ArrayList<>();
    private final ProblemLines problems = new ProblemLines(lines::add);
    private long now = 1_000_000;

    @BeforeEach
    void start() {
        problems.setContext(context);
        problems.start();
    }

    @Test
    void all_that_is_logged_because_a_store_is_away_is_one_line() {
        log("org.axonframework.eventhandling.pooled.Coordinator", "Error for {}", outage(), "artists");
        log("com.github.kagkarlsson.scheduler.FetchCandidates", "Failed", new SQLException("gone", "08006"));
        log("com.zaxxer.hikari.pool.HikariPool", "{} - Error thrown while acquiring connection", null, "keys");

        assertThat(lines).containsExactly("PostgreSQL does not answer: what needs it waits or is answered with 503.");
    }

    @Test
    void a_connection_that_broke_while_nobody_used_it_is_no_problem() {
        log(
                "com.zaxxer.hikari.pool.PoolBase",
                "{} - Failed to validate connection {} ({})",
                null,
                "keys",
                "it",
                "closed");

        assertThat(lines).isEmpty();
    }

    @Test
    void that_it_goes_on_is_said_now_and_then() {
        for (int second = 0; second < 70; second++) {
            log("org.redisson.connection.DNSMonitor", "no " + second, null);
            now += 1_000;
        }

        assertThat(lines)
                .containsExactly(
                        "Redis does not answer: what needs it waits or is answered with 503.",
                        "Redis is still away.",
                        "Redis is still away.");
    }

    @Test
    void what_comes_back_after_a_quiet_time_is_news() {
        log("org.redisson.connection.DNSMonitor", "no", null);
        now += 120_000;
        log("org.redisson.connection.DNSMonitor", "no", null);

        assertThat(lines).hasSize(2).doesNotContain("Redis is still away.");
    }

    @Test
    void the_same_message_about_other_things_is_the_same_problem_and_another_message_is_another() {
        log("io.artistagent.Room", "Row {} is odd", new IllegalStateException("secret@example.org"), "7");
        log("io.artistagent.Room", "Row {} is odd", new IllegalStateException("other@example.org"), "8");
        log("io.artistagent.Room", "The room is full", null);

        assertThat(lines).containsExactly("Room: Row 7 is odd (IllegalStateException)", "Room: The room is full");
    }

    @Test
    void the_same_message_about_another_projection_is_another_problem_and_both_are_said_again() {
        for (int minute = 0; minute < 2; minute++) {
            stuck("artists");
            stuck("features");
            now += 63_000;
        }

        assertThat(lines)
                .containsExactly(
                        "SegmentWorker: The projection artists is stuck; trying again",
                        "SegmentWorker: The projection features is stuck; trying again",
                        "Still so: SegmentWorker: The projection artists is stuck; trying again",
                        "Still so: SegmentWorker: The projection features is stuck; trying again");
    }

    private void stuck(String projection) {
        Logger log = context.getLogger("io.artistagent.eventlog.projection.SegmentWorker");
        LoggingEvent event = new LoggingEvent(
                "here", log, Level.WARN, "The projection {} is stuck; trying again: {}", null, new Object[] {
                    projection, "org.example.OddException"
                });
        event.addKeyValuePair(new KeyValuePair("projection", projection));
        event.setTimeStamp(now);
        problems.doAppend(event);
    }

    @Test
    void warnings_that_name_the_failure_of_a_store_belong_to_the_same_line() {
        log(
                "io.artistagent.eventlog.projection.SegmentCoordinator",
                "Segments of {} cannot be claimed; trying again: {}",
                null,
                "artists",
                "org.axonframework.common.jdbc.JdbcException");
        log(
                "io.artistagent.command.http.FirstAnswers",
                "An answer is not kept: {}",
                null,
                "org.redisson.client.RedisTimeoutException");
        log("io.artistagent.query.Rebuild", "It waits: {}", null, "com.mongodb.MongoSocketOpenException");
        log("io.artistagent.api.Problems", "A store is away: {}", null, "com.nimbusds.jose.KeySourceException");
        log("io.artistagent.web.session.SessionStoreAway", "Redis does not answer, so there are no sessions", null);

        assertThat(lines)
                .containsExactly(
                        "PostgreSQL does not answer: what needs it waits or is answered with 503.",
                        "Redis does not answer: what needs it waits or is answered with 503.",
                        "The document store does not answer: what needs it waits or is answered with 503.",
                        "Keycloak does not answer: what needs it waits or is answered with 503.");
    }

    @Test
    void the_class_of_a_failure_is_for_the_file() {
        log("io.artistagent.Room", "It is stuck; trying again: {}", null, "org.example.OddException: x at y");
        log("io.artistagent.Hall", "It is made later ({})", null, "OddException");

        assertThat(lines).containsExactly("Room: It is stuck; trying again", "Hall: It is made later");
    }

    @Test
    void a_store_that_answers_again_is_said_once_and_its_next_outage_is_news() {
        log("org.redisson.connection.DNSMonitor", "no", null);
        problems.lookAgain(name -> false);
        problems.lookAgain("redis"::equals);
        problems.lookAgain("redis"::equals);
        log("org.redisson.connection.DNSMonitor", "no", null);

        assertThat(lines)
                .containsExactly(
                        "Redis does not answer: what needs it waits or is answered with 503.",
                        "Redis answers again.",
                        "Redis does not answer: what needs it waits or is answered with 503.");
    }

    @Test
    void a_store_that_was_missed_while_it_was_asked_does_not_answer_yet() {
        log("org.redisson.connection.DNSMonitor", "no", null);
        problems.lookAgain(name -> {
            log("org.redisson.connection.DNSMonitor", "no", null);
            return true;
        });

        assertThat(lines).hasSize(1);
    }

    @Test
    void a_failure_without_its_messages_belongs_to_the_same_store() {
        log("io.artistagent.Room", "It is stuck", LoggedFailure.of(outage()));
        log("io.artistagent.Room", "It is stuck", LoggedFailure.of(new SQLException("gone", "08006")));
        log("io.artistagent.Room", "Failed", LoggedFailure.of(new SQLException("syntax error", "42601")));

        assertThat(lines)
                .containsExactly(
                        "PostgreSQL does not answer: what needs it waits or is answered with 503.",
                        "Room: Failed (SQLException)");
    }

    @Test
    void a_broken_query_is_no_outage() {
        log("io.artistagent.Room", "Failed", new SQLException("syntax error", "42601"));

        assertThat(lines).containsExactly("Room: Failed (SQLException)");
    }

    @Test
    void what_is_no_problem_is_not_shown() {
        append("io.artistagent.Room", Level.INFO, "Fine", null);

        assertThat(lines).isEmpty();
    }

    private static Exception outage() {
        return new IllegalStateException(new SQLTransientConnectionException("Connection is not available"));
    }

    private void log(String logger, String message, @Nullable Throwable failure, Object... arguments) {
        append(logger, Level.WARN, message, failure, arguments);
    }

    private void append(String logger, Level level, String message, @Nullable Throwable failure, Object... arguments) {
        Logger log = context.getLogger(logger);
        LoggingEvent event = new LoggingEvent("here", log, level, message, failure, arguments);
        event.setTimeStamp(now);
        problems.doAppend(event);
    }
}
