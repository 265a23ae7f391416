package io.artistagent.eventlog.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.domain.access.AccessesRecorded;
import io.artistagent.eventlog.RealLog;
import io.artistagent.eventlog.database.LogDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Entries of the access log are deleted when they have been kept long enough, and the comparison with the event log still holds. */
@RealLog
// Not the interval of any other test, because this one leaves its access log altered
@TestPropertySource(properties = "artist-agent.access.anchor-interval=2h")
class AccessRetentionTest {

    private static final Duration THREE_YEARS = Duration.ofDays(1_096);

    @Autowired
    AccessAnchors anchors;

    @Autowired
    AccessVerification verification;

    @Autowired
    EventStore events;

    @Autowired
    AnchorHistory history;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient sql;

    /** The entry that tells of the first start of this application is young. */
    @BeforeEach
    void removeAll() {
        sql.sql("ALTER TABLE access.entry DISABLE TRIGGER USER").update();
        sql.sql("DELETE FROM access.entry").update();
        sql.sql("DELETE FROM access.entry_subject").update();
        sql.sql("ALTER TABLE access.entry ENABLE TRIGGER USER").update();
    }

    @Test
    void old_entries_are_deleted_in_whole_ranges() throws SQLException {
        insert("4 years", 5);
        anchors.anchor();
        insert("4 years", 2);
        insert("2 years", 3);
        anchors.anchor();

        List<Long> runs = new ArrayList<>();
        AccessRetention retention = new AccessRetention(
                database, new AnchorStream(events), history, THREE_YEARS, Clock.systemUTC(), runs::add);
        retention.run();
        retention.run();
        assertThat(runs).as("what the register of retention is told").containsExactly(5L, 0L);

        AccessVerification.Result result = verification.verify();
        assertThat(result.isUnaltered()).isTrue();
        assertThat(result.rows()).isEqualTo(5);
        assertThat(result.deletedTo()).isPositive();
        insert("1 second", 1);
        anchors.anchor();
        assertThat(verification.verify().isUnaltered()).isTrue();
        assertThat(verification.verify().rows()).isEqualTo(6);

        sql.sql("DELETE FROM access.entry WHERE recorded_at < now() - interval '1 year'")
                .update();
        assertThat(verification.verify().altered())
                .as("entries that were deleted without an event")
                .hasSize(1);
    }

    @Test
    void many_old_entries_are_deleted_in_several_batches_of_whole_ranges() throws SQLException {
        insert("4 years", 25_000);
        anchors.anchor();
        insert("4 years", 1);
        anchors.anchor();
        insert("1 second", 1);
        anchors.anchor();
        sql.sql("CREATE TABLE deletion (rows bigint)").update();
        sql.sql("CREATE FUNCTION count_rows() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                        + " INSERT INTO deletion SELECT count(*) FROM gone; RETURN NULL; END $$")
                .update();
        sql.sql("CREATE TRIGGER counted AFTER DELETE ON access.entry REFERENCING OLD TABLE AS gone"
                        + " EXECUTE FUNCTION count_rows()")
                .update();
        try {
            new AccessRetention(
                            database, new AnchorStream(events), history, THREE_YEARS, Clock.systemUTC(), count -> {})
                    .run();
            assertThat(sql.sql("SELECT rows FROM deletion").query(Long.class).list())
                    .containsExactly(10_000L, 10_000L, 5_001L);
        } finally {
            sql.sql("DROP TRIGGER counted ON access.entry").update();
            sql.sql("DROP FUNCTION count_rows").update();
            sql.sql("DROP TABLE deletion").update();
        }
        assertThat(sql.sql("SELECT count(*) FROM access.entry_subject")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_deletion_during_a_comparison_is_no_alteration() throws SQLException {
        insert("4 years", 2);
        anchors.anchor();
        AccessRetention retention = new AccessRetention(
                database, new AnchorStream(events), history, THREE_YEARS, Clock.systemUTC(), count -> {});
        AtomicBoolean isFirst = new AtomicBoolean(true);
        long last = new AnchorStream(events).last().to();
        AnchorHistory deleting = (first, most) -> {
            List<AnchorHistory.Anchor> page = history.page(first, most);
            boolean isCompared = page.stream()
                    .anyMatch(anchor -> anchor.payload() instanceof AccessesRecorded range && range.to() == last);
            // The first pass looks for deletions, the second one compares
            if (isCompared && !isFirst.getAndSet(false)) {
                retention.run();
            }
            return page;
        };

        AccessVerification.Result result =
                new AccessVerification(new AccessRows((LogDataSource) database), deleting).verify();
        assertThat(result.altered()).doesNotContain(new AccessVerification.Range(last - 1, last));
        assertThat(result.deletedTo()).isEqualTo(last);
    }

    @Test
    void a_retention_of_less_than_a_year_is_refused() {
        assertThatThrownBy(() -> new AccessRetention(
                        database,
                        new AnchorStream(events),
                        history,
                        Duration.ofDays(90),
                        Clock.systemUTC(),
                        count -> {}))
                .hasMessageContaining("artist-agent.access.retention");
    }

    private void insert(String age, int count) {
        sql.sql(
                        "INSERT INTO access.entry (recorded_at, happened_at, actor, role, action, resource, subjects, fields, count,"
                                + " outcome) SELECT now() - ?::interval, now(), 'old', 'r', 'READ', '/', ARRAY[gen_random_uuid()], '{}', 1, 'ok'"
                                + " FROM generate_series(1, ?)")
                .params(age, count)
                .update();
    }
}
