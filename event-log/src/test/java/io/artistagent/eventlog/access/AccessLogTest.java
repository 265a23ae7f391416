package io.artistagent.eventlog.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.RealLog;
import io.artistagent.eventlog.access.Access.Action;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RealLog
class AccessLogTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Autowired
    AccessLog log;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void an_access_is_recorded_as_it_was() {
        UUID subject = UUID.randomUUID();
        log.record(access("as-it-was", "a request", "/audit/events", List.of(subject)));

        Map<String, Object> row = row("as-it-was");
        assertThat(row)
                .containsEntry("role", "compliance-officer")
                .containsEntry("purpose", "a request")
                .containsEntry("action", "SEARCH")
                .containsEntry("resource", "/audit/events")
                .containsEntry("subjects", "{" + subject + "}")
                .containsEntry("fields", "{legalName}")
                .containsEntry("count", 7L)
                .containsEntry("outcome", "ok")
                .containsEntry("trace_id", "trace");
        assertThat(row.get("access_id")).isNotNull();
    }

    @Test
    void an_access_stays_if_the_transaction_around_it_is_rolled_back() {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            log.record(access("rolled-back", null, "/audit/events", List.of()));
            transaction.setRollbackOnly();
        });

        assertThat(row("rolled-back")).containsEntry("purpose", null);
    }

    @Test
    void an_access_of_any_length_is_cut_and_not_lost() {
        List<UUID> many = Collections.nCopies(3_000, null).stream()
                .map(each -> UUID.randomUUID())
                .toList();
        log.record(access("long", "p".repeat(499) + "\uD83C\uDFB5".repeat(500), "/\0" + "r".repeat(10_000), many));

        Map<String, Object> row = row("long");
        assertThat(row.get("purpose").toString()).endsWith("p\uD83C\uDFB5");
        assertThat(row.get("resource").toString()).hasSize(300).startsWith("/\uFFFDr");
        assertThat(row.get("subjects").toString().split(",")).hasSize(1_000);
    }

    @Test
    void several_accesses_are_recorded_together() {
        log.recordAll(List.of(access("together", null, "/a", List.of()), access("together", null, "/b", List.of())));

        assertThat(database.sql("SELECT count(*) FROM access.entry WHERE actor = 'together'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void the_last_access_from_a_system_is_found_by_an_index() {
        Access access = access("sourced", null, "/a", List.of());
        log.recordOnce(List.of(new AccessLog.Sourced("one-system:1", access)));

        assertThat(log.lastOf("one-system")).contains(access.at());
        assertThat(log.lastOf("one")).isEmpty();
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            database.sql("SET LOCAL enable_seqscan = off").update();
            assertThat(database.sql("EXPLAIN " + AccessLog.LAST_OF_SOURCE)
                            .param("one-system")
                            .query(String.class)
                            .list())
                    .anySatisfy(line -> assertThat(line).contains("Index Cond").contains("split_part"));
        });
    }

    private Map<String, Object> row(String actor) {
        return database.sql(
                        "SELECT role, purpose, action, resource, subjects::text AS subjects, fields::text AS fields,"
                                + " count, outcome, trace_id, access_id FROM access.entry WHERE actor = ?")
                .param(actor)
                .query()
                .singleRow();
    }

    private static Access access(String actor, String purpose, String resource, List<UUID> subjects) {
        return new Access(
                NOON,
                actor,
                "compliance-officer",
                purpose,
                Action.SEARCH,
                resource,
                subjects,
                List.of("legalName"),
                7,
                "ok",
                "trace");
    }
}
