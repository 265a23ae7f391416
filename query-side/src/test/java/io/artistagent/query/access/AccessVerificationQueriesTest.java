package io.artistagent.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.api.Bulkhead;
import io.artistagent.eventlog.access.Access;
import io.artistagent.eventlog.access.Access.Action;
import io.artistagent.eventlog.access.AccessLog;
import io.artistagent.eventlog.database.LogDataSource;
import io.artistagent.query.QuerySideTest;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import tools.jackson.databind.JsonNode;

/** An officer learns whether somebody has altered the access log. */
class AccessVerificationQueriesTest extends QuerySideTest {

    private static final String VERIFICATION = "/audit/accesses/verification";

    @Autowired
    private AccessLog accesses;

    /** Of a type that only its package knows. */
    @Autowired
    @Qualifier("accessAnchors")
    private Object anchors;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Bulkhead costlyWork;

    @Test
    void the_range_of_an_altered_row_is_named() {
        anchor();
        long row = record();
        anchor();
        JsonNode before = apiClient.read("clara", VERIFICATION);
        assertThat(before.path("unaltered").asBoolean()).isTrue();
        assertThat(before.path("altered")).isEmpty();
        assertThat(before.path("ranges").asLong()).isPositive();
        assertThat(before.path("to").asLong()).isGreaterThanOrEqualTo(row);

        setPurpose(row, "Another");
        try {
            JsonNode result = apiClient.read("clara", VERIFICATION);
            assertThat(result.path("unaltered").asBoolean()).isFalse();
            assertThat(result.path("altered")).hasSize(1);
            assertThat(result.path("altered").path(0).path("from").asLong()).isLessThanOrEqualTo(row);
            assertThat(result.path("altered").path(0).path("to").asLong()).isGreaterThanOrEqualTo(row);
        } finally {
            setPurpose(row, "Request 117");
        }
        assertThat(apiClient.read("clara", VERIFICATION).path("unaltered").asBoolean())
                .isTrue();
    }

    @Test
    void a_comparison_is_continued_behind_the_last_row() {
        record();
        anchor();
        JsonNode all = apiClient.read("clara", VERIFICATION);
        long to = all.path("to").asLong();

        JsonNode rest = apiClient.read("clara", VERIFICATION + "?from=" + (to + 1));
        assertThat(rest.propertyNames()).isEqualTo(all.propertyNames());
        assertThat(rest.path("ranges").asLong()).isZero();
        assertThat(rest.path("to").asLong()).isEqualTo(to);
        assertThat(apiClient
                        .read("clara", VERIFICATION + "?from=" + to)
                        .path("ranges")
                        .asLong())
                .isEqualTo(1);
        assertThat(apiClient.get("clara", VERIFICATION + "?from=first")).hasStatus(400);
    }

    @Test
    void one_comparison_runs_at_a_time_and_takes_no_place_from_other_work() throws Exception {
        CompletableFuture<Integer> first;
        try (Connection other = ((LogDataSource) dataSource).standalone();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE log.event IN ACCESS EXCLUSIVE MODE");
            first = CompletableFuture.supplyAsync(
                    () -> apiClient.get("clara", VERIFICATION).getResponse().getStatus());
            Awaitility.await()
                    .until(() -> database.sql(
                                            "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                                                    + " AND query LIKE '%aggregate_identifier = $1 AND sequence_number >= $2%LIMIT%'")
                                    .query(Long.class)
                                    .single()
                            > 0);

            assertThat(apiClient.get("clara", VERIFICATION)).hasStatus(503);
            assertThat(costlyWork.<String>run(() -> "done")).isEqualTo("done");
            other.rollback();
            other.setAutoCommit(true);
        }

        assertThat(first.join()).isEqualTo(200);
    }

    @Test
    void only_officers_compare_the_access_log() {
        assertThat(apiClient.get("alma", VERIFICATION)).hasStatus(403);
    }

    private void anchor() {
        ReflectionTestUtils.invokeMethod(anchors, "anchor");
    }

    /** The number of the recorded row. */
    private long record() {
        String actor = UUID.randomUUID().toString();
        accesses.record(new Access(
                Instant.now(),
                actor,
                "compliance-officer",
                "Request 117",
                Action.READ,
                "/audit/events",
                List.of(),
                List.of(),
                1,
                Access.OK,
                null));
        return database.sql("SELECT position FROM access.entry WHERE actor = ?")
                .param(actor)
                .query(Long.class)
                .single();
    }

    /** As somebody with all rights does. */
    private void setPurpose(long row, String purpose) {
        database.sql("ALTER TABLE access.entry DISABLE TRIGGER only_added").update();
        try {
            database.sql("UPDATE access.entry SET purpose = ? WHERE position = ?")
                    .params(purpose, row)
                    .update();
        } finally {
            database.sql("ALTER TABLE access.entry ENABLE ALWAYS TRIGGER only_added")
                    .update();
        }
    }
}
