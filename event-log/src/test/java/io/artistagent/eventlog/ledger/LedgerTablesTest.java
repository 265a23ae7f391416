package io.artistagent.eventlog.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Leaves are found by the indexes of their events, which have no index in the database. */
class LedgerTablesTest {

    private LedgerFixture fixture;

    @BeforeEach
    void a_ledger_of_a_log_with_a_gap() throws SQLException {
        fixture = new LedgerFixture();
        fixture.append(300);
        fixture.leaveGap();
        fixture.append(300);
        fixture.followToTheEnd();
    }

    @AfterEach
    void close() throws InterruptedException {
        fixture.close();
    }

    @Test
    void a_run_of_events_has_a_run_of_leaves() {
        assertThat(numbers(LongStream.rangeClosed(251, 350).boxed().toList()))
                .containsExactlyElementsOf(LongStream.range(250, 349).boxed().toList());
    }

    @Test
    void events_that_are_far_apart_are_found_as_well() {
        assertThat(numbers(List.of(601L, 1L, 300L))).containsExactly(0L, 299L, 599L);
    }

    @Test
    void an_index_without_an_event_has_no_leaf() {
        assertThat(numbers(List.of(0L, 301L, 302L, 602L, Long.MAX_VALUE))).containsExactly(300L);
        assertThat(numbers(List.of())).isEmpty();
    }

    /** A page of an export must not cost more the longer the log is. */
    @Test
    void no_leaf_is_found_by_reading_them_all() {
        long rows = fixture.onConnection(connection -> {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                // A small table is read as a whole unless that is forbidden
                statement.execute("SET LOCAL enable_seqscan = off");
            }
            long before = rowsRead(connection);
            fixture.tables.leavesAt(
                    connection, LongStream.rangeClosed(400, 450).boxed().toList());
            return rowsRead(connection) - before;
        });

        assertThat(rows).isBetween(51L, 70L);
    }

    private List<Long> numbers(List<Long> indexes) {
        return fixture.ledger.leavesAt(indexes).stream().map(Leaf::number).toList();
    }

    private static long rowsRead(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_xact_user_tables"
                                + " WHERE schemaname = 'ledger' AND relname = 'leaf'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
