package io.artistagent.eventlog.head;

import static io.artistagent.eventlog.LogOfATest.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.artistagent.eventlog.LogOfATest;
import io.artistagent.eventlog.LogOfATest.Counted;
import io.artistagent.testkit.stores.TestStores;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The end of the log is an event that was seen: nothing that was rolled back moves it, and where it is gone the log is an older one. */
class HighWaterMarkAdvanceTest {

    private final HighWaterMarkTable table = new HighWaterMarkTable();
    private final List<Long> ends = new ArrayList<>();
    private final HighWaterMarkAdvance settling = new HighWaterMarkAdvance(table, 0, ends::add);
    private LogOfATest log;
    private Connection connection;

    @BeforeEach
    void ten_events_are_settled() throws SQLException {
        log = LogOfATest.on(TestStores.freshDatabase());
        connection = log.database().standalone();
        append(10);
        settling.advance(connection);
        assertThat(ends).endsWith(10L);
    }

    @AfterEach
    void close() throws Exception {
        connection.close();
        log.close();
    }

    @Test
    void appends_that_are_rolled_back_at_the_end_do_not_make_the_log_an_older_one() throws SQLException {
        rolledBack(5);
        settling.advance(connection);
        assertThat(ends).endsWith(10L);

        append(1);
        settling.advance(connection);
        assertThat(ends).endsWith(16L);
        rolledBack(3);
        settling.advance(connection);
        assertThat(ends).endsWith(16L);
        assertThat(log.sql().queryForList("SELECT first_index || '-' || last_index FROM log.gap", String.class))
                .containsExactly("11-15");
    }

    @Test
    void a_log_that_ends_before_what_was_seen_is_an_older_one() {
        loseAllBehind(7);

        assertOlder();
    }

    @Test
    void it_is_one_as_well_when_new_events_stand_behind_what_was_lost() {
        loseAllBehind(7);
        log.sql().execute("ALTER TABLE log.event ALTER COLUMN global_index RESTART WITH 12");
        append(3);

        assertOlder();
    }

    @Test
    void it_is_one_as_well_when_other_events_stand_where_the_lost_ones_did() {
        loseAllBehind(7);
        append(10);

        assertOlder();
    }

    @Test
    void an_empty_log_is_older_than_one_that_was_read() {
        loseAllBehind(0);

        assertOlder();
    }

    @Test
    void an_end_is_noted_only_where_an_event_stands() throws SQLException {
        table.store(connection, 10);
        assertThat(table.stored(connection)).isEqualTo(10);
        table.store(connection, 11);
        assertThat(log.sql().queryForObject("SELECT last_index FROM log.high_water_mark", Long.class))
                .isEqualTo(10);

        loseAllBehind(7);
        assertThat(table.stored(connection)).isEqualTo(7);
        log.sql().update("DELETE FROM log.event");
        assertThat(table.stored(connection)).isZero();
    }

    private void assertOlder() {
        var before = List.copyOf(ends);
        assertThatExceptionOfType(TruncatedLog.class)
                .isThrownBy(() -> settling.advance(connection))
                .withMessageContaining("event 10 is gone");
        assertThat(ends).isEqualTo(before);
    }

    /** As on a replica that has received no more. */
    private void loseAllBehind(long index) {
        log.sql().update("DELETE FROM log.event WHERE global_index > ?", index);
        log.sql().execute("ALTER TABLE log.event ALTER COLUMN global_index RESTART WITH " + (index + 1));
    }

    private void rolledBack(int events) {
        log.transaction().executeWithoutResult(status -> {
            log.sql().execute("SELECT 1");
            append(events);
            status.setRollbackOnly();
        });
    }

    private void append(int events) {
        for (var number = 0; number < events; number++) {
            log.engine().appendEvents(event(UUID.randomUUID().toString(), 0, new Counted("a", number)));
        }
    }
}
