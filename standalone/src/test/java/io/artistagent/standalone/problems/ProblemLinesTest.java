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
    void all_log_events_caused_by_an_unavailable_store_give_one_line() {
        log("org.axonframework.eventhandling.pooled.Coordinator", "Error for {}", outage(), "artists");
        log("com.github.kagkarlsson.scheduler.FetchCandidates", "Failed", new SQLException("gone", "08006"));
        log("com.zaxxer.hikari.pool.HikariPool", "{} - Error thrown while acquiring connection", null, "keys");

        assertThat(lines).containsExactly("PostgreSQL does not answer: requests that need it wait or get 503.");
    }

    @Test
    void a_continuing_problem_is_repeated_at_intervals() {
        for (int second = 0; second < 70; second++) {
            log("org.redisson.connection.DNSMonitor", "no " + second, null);
            now += 1_000;
        }

        assertThat(lines)
                .containsExactly(
                        "Redis does not answer: requests that need it wait or get 503.",
                        "Redis still does not answer.",
                        "Redis still does not answer.");
    }

    @Test
    void a_problem_that_recurs_after_a_quiet_period_is_new() {
        log("org.redisson.connection.DNSMonitor", "no", null);
        now += 120_000;
        log("org.redisson.connection.DNSMonitor", "no", null);

        assertThat(lines).hasSize(2).doesNotContain("Redis still does not answer.");
    }

    @Test
    void the_same_message_with_other_arguments_is_the_same_problem() {
        log("io.artistagent.Importer", "Row {} is odd", new IllegalStateException("secret@example.org"), "7");
        log("io.artistagent.Importer", "Row {} is odd", new IllegalStateException("other@example.org"), "8");
        log("io.artistagent.Importer", "The queue is full", null);

        assertThat(lines)
                .containsExactly("Importer: Row 7 is odd (IllegalStateException)", "Importer: The queue is full");
    }

    @Test
    void the_same_message_about_another_projection_is_another_problem() {
        for (int minute = 0; minute < 2; minute++) {
            stuck("artists");
            stuck("features");
            now += 63_000;
        }

        assertThat(lines)
                .containsExactly(
                        "SegmentWorker: The projection artists is stuck; trying again",
                        "SegmentWorker: The projection features is stuck; trying again",
                        "Ongoing: SegmentWorker: The projection artists is stuck; trying again",
                        "Ongoing: SegmentWorker: The projection features is stuck; trying again");
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
    void warnings_that_name_a_store_exception_belong_to_the_stores_line() {
        log(
                "io.artistagent.eventlog.projection.SegmentCoordinator",
                "Cannot claim segments of {}; trying again: {}",
                null,
                "artists",
                "org.axonframework.common.jdbc.JdbcException");
        log(
                "io.artistagent.command.http.IdempotentResponses",
                "An answer is not kept: {}",
                null,
                "org.redisson.client.RedisTimeoutException");
        log("io.artistagent.query.Rebuild", "It waits: {}", null, "com.mongodb.MongoSocketOpenException");
        log("io.artistagent.query.Rebuild", "It waits: {}", null, "com.mongodb.MongoNotPrimaryException");
        log("io.artistagent.api.ProblemAdvice", "A store is away: {}", null, "com.nimbusds.jose.KeySourceException");
        log(
                "io.artistagent.web.session.SessionStoreUnavailableFilter",
                "Redis does not answer: {}",
                null,
                "org.springframework.data.redis.RedisConnectionFailureException");

        assertThat(lines)
                .containsExactly(
                        "PostgreSQL does not answer: requests that need it wait or get 503.",
                        "Redis does not answer: requests that need it wait or get 503.",
                        "The document store does not answer: requests that need it wait or get 503.",
                        "Keycloak does not answer: requests that need it wait or get 503.");
    }

    @Test
    void a_line_does_not_show_exception_classes_from_the_message() {
        log("io.artistagent.Importer", "It is stuck; trying again: {}", null, "org.example.OddException: x at y");
        log("io.artistagent.Exporter", "It runs later ({})", null, "OddException");

        assertThat(lines).containsExactly("Importer: It is stuck; trying again", "Exporter: It runs later");
    }

    @Test
    void a_store_that_answers_again_is_reported_once_and_its_next_outage_is_new() {
        log("org.redisson.connection.DNSMonitor", "no", null);
        problems.reportRecovered(name -> false);
        problems.reportRecovered("redis"::equals);
        problems.reportRecovered("redis"::equals);
        log("org.redisson.connection.DNSMonitor", "no", null);

        assertThat(lines)
                .containsExactly(
                        "Redis does not answer: requests that need it wait or get 503.",
                        "Redis answers again.",
                        "Redis does not answer: requests that need it wait or get 503.");
    }

    @Test
    void a_store_with_a_new_warning_during_the_check_does_not_answer_yet() {
        log("org.redisson.connection.DNSMonitor", "no", null);
        problems.reportRecovered(name -> {
            log("org.redisson.connection.DNSMonitor", "no", null);
            return true;
        });

        assertThat(lines).hasSize(1);
    }

    @Test
    void an_exception_logged_without_messages_belongs_to_its_store() {
        log("io.artistagent.Importer", "It is stuck", LoggedFailure.of(outage()));
        log("io.artistagent.Importer", "It is stuck", LoggedFailure.of(new SQLException("gone", "08006")));
        log("io.artistagent.Importer", "Failed", LoggedFailure.of(new SQLException("syntax error", "42601")));

        assertThat(lines)
                .containsExactly(
                        "PostgreSQL does not answer: requests that need it wait or get 503.",
                        "Importer: Failed (SQLException)");
    }

    @Test
    void an_invalid_query_is_not_an_outage() {
        log("io.artistagent.Importer", "Failed", new SQLException("syntax error", "42601"));

        assertThat(lines).containsExactly("Importer: Failed (SQLException)");
    }

    @Test
    void a_server_that_answers_but_cannot_work_is_reported_with_its_own_message() {
        log("io.artistagent.Importer", "Cannot store the rows", new SQLException("disk full", "53100"));

        assertThat(lines).containsExactly("Importer: Cannot store the rows (SQLException)");
    }

    @Test
    void an_info_event_is_not_shown() {
        append("io.artistagent.Importer", Level.INFO, "Fine", null);

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
