package io.artistagent.eventlog.head;

import static io.artistagent.eventlog.TestLog.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.TestLog.Counted;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The high-water mark is always at an event: rolled back appends do not move it, and a log without that event was truncated. */
class HighWaterMarkAdvanceTest {

    private final HighWaterMarkTable table = new HighWaterMarkTable();
    private final List<Long> ends = new ArrayList<>();
    private final HighWaterMarkAdvance advance = new HighWaterMarkAdvance(table, 0, ends::add);
    private TestLog log;
    private Connection connection;

    @BeforeEach
    void ten_events_are_stored() throws SQLException {
        log = TestLog.fresh();
        connection = log.database().standalone();
        append(10);
        advance.advance(connection);
        assertThat(ends).endsWith(10L);
    }

    @AfterEach
    void close() throws Exception {
        connection.close();
        log.close();
    }

    @Test
    void appends_rolled_back_at_the_end_do_not_count_as_truncation() throws SQLException {
        rolledBack(5);
        advance.advance(connection);
        assertThat(ends).endsWith(10L);

        append(1);
        advance.advance(connection);
        assertThat(ends).endsWith(16L);
        rolledBack(3);
        advance.advance(connection);
        assertThat(ends).endsWith(16L);
        assertThat(log.sql().queryForList("SELECT first_index || '-' || last_index FROM log.gap", String.class))
                .containsExactly("11-15");
    }

    @Test
    void a_log_that_ends_before_the_mark_is_truncated() {
        deleteEventsAfter(7);

        assertTruncated();
    }

    @Test
    void new_events_after_the_lost_ones_do_not_hide_a_truncation() {
        deleteEventsAfter(7);
        log.sql().execute("ALTER TABLE log.event ALTER COLUMN global_index RESTART WITH 12");
        append(3);

        assertTruncated();
    }

    @Test
    void reused_indexes_do_not_hide_a_truncation() {
        deleteEventsAfter(7);
        append(10);

        assertTruncated();
    }

    @Test
    void an_empty_log_that_was_read_before_is_truncated() {
        deleteEventsAfter(0);

        assertTruncated();
    }

    @Test
    void the_mark_is_stored_only_at_an_event() throws SQLException {
        table.store(connection, 10);
        assertThat(table.stored(connection)).isEqualTo(10);
        table.store(connection, 11);
        assertThat(log.sql().queryForObject("SELECT last_index FROM log.high_water_mark", Long.class))
                .isEqualTo(10);

        deleteEventsAfter(7);
        assertThat(table.stored(connection)).isEqualTo(7);
        log.sql().update("DELETE FROM log.event");
        assertThat(table.stored(connection)).isZero();
    }

    private void assertTruncated() {
        List<Long> before = List.copyOf(ends);
        assertThatExceptionOfType(TruncatedLog.class)
                .isThrownBy(() -> advance.advance(connection))
                .withMessageContaining("truncated: event 10");
        assertThat(ends).isEqualTo(before);
    }

    /** Leaves the log as on a replica that has received only the events up to the index. */
    private void deleteEventsAfter(long index) {
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
        for (int number = 0; number < events; number++) {
            log.engine().appendEvents(event(UUID.randomUUID().toString(), 0, new Counted("a", number)));
        }
    }
}
