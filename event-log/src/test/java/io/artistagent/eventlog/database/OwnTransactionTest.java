package io.artistagent.eventlog.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.testkit.stores.TestStores;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Work in a transaction of its own is stored completely or not at all. */
class OwnTransactionTest {

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection(TestStores.freshDatabase());
        execute(connection, "CREATE TABLE written (number int)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void work_that_succeeds_is_committed() throws SQLException {
        int rows = OwnTransaction.on(connection, own -> execute(own, "INSERT INTO written VALUES (1), (2)"));

        assertThat(rows).isEqualTo(2);
        assertThat(connection.getAutoCommit()).isTrue();
        assertThat(written()).isEqualTo(2);
    }

    @Test
    void work_that_fails_in_whichever_way_leaves_nothing() throws SQLException {
        for (Throwable failure :
                new Throwable[] {new SQLException("no"), new IllegalStateException("no"), new AssertionError("no")}) {
            assertThatThrownBy(() -> OwnTransaction.on(connection, own -> {
                        execute(own, "INSERT INTO written VALUES (1)");
                        throw sneaky(failure);
                    }))
                    .isSameAs(failure);

            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(written()).as("after %s", failure).isZero();
        }
    }

    @Test
    void a_lost_connection_does_not_hide_why_the_work_failed() {
        IllegalStateException failure = new IllegalStateException("why");

        assertThatThrownBy(() -> OwnTransaction.on(connection, own -> {
                    own.close();
                    throw failure;
                }))
                .isSameAs(failure)
                .satisfies(failed -> assertThat(failed.getSuppressed()).hasSize(1));
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> RuntimeException sneaky(Throwable failure) throws E {
        throw (E) failure;
    }

    private static int execute(Connection on, String sql) throws SQLException {
        try (Statement statement = on.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private int written() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM written")) {
            row.next();
            return row.getInt(1);
        }
    }
}
