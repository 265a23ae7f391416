package io.artistagent.eventlog.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.eventlog.RealLog;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
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
    DataSource database;

    @Autowired
    JdbcClient sql;

    @Test
    void old_entries_are_deleted_in_whole_ranges() throws SQLException {
        // The entry that tells of the first start of this application is young
        sql.sql("ALTER TABLE access.entry DISABLE TRIGGER USER").update();
        sql.sql("DELETE FROM access.entry").update();
        sql.sql("ALTER TABLE access.entry ENABLE TRIGGER USER").update();
        insert("4 years", 5);
        anchors.anchor();
        insert("4 years", 2);
        insert("2 years", 3);
        anchors.anchor();

        List<Long> runs = new ArrayList<>();
        AccessRetention retention =
                new AccessRetention(database, new AnchorStream(events), THREE_YEARS, Clock.systemUTC(), runs::add);
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
    void a_retention_of_less_than_a_year_is_refused() {
        assertThatThrownBy(() -> new AccessRetention(
                        database, new AnchorStream(events), Duration.ofDays(90), Clock.systemUTC(), count -> {}))
                .hasMessageContaining("artist-agent.access.retention");
    }

    private void insert(String age, int count) {
        sql.sql(
                        "INSERT INTO access.entry (recorded_at, happened_at, actor, role, action, resource, subjects, fields, count,"
                                + " outcome) SELECT now() - ?::interval, now(), 'old', 'r', 'READ', '/', '{}', '{}', 1, 'ok'"
                                + " FROM generate_series(1, ?)")
                .params(age, count)
                .update();
    }
}
