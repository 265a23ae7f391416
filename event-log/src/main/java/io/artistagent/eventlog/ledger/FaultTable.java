package io.artistagent.eventlog.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The SQL of the fault: why no checkpoint can be signed, if none can. The process that follows the log tells it to all others. */
final class FaultTable {

    private static final String REPORT = "INSERT INTO ledger.fault (detail) VALUES (?)"
            + " ON CONFLICT (the_one) DO UPDATE SET detail = excluded.detail";

    void report(Connection connection, LedgerBroken broken) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REPORT)) {
            statement.setString(1, broken.getMessage());
            statement.executeUpdate();
        }
    }

    void clear(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("DELETE FROM ledger.fault")) {
            statement.executeUpdate();
        }
    }

    Optional<String> read(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT detail FROM ledger.fault");
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }
}
