package io.artistagent.eventlog.tail;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;

/** The settings of the server on which the tail's promise rests; with others it would miss events after a crash, and in silence. */
final class ServerSettings {

    private static final Map<String, Set<String>> NEEDED = Map.of(
            "synchronous_commit", Set.of("on", "remote_write", "remote_apply"),
            "max_prepared_transactions", Set.of("0"),
            "transaction_read_only", Set.of("off"));

    private ServerSettings() {}

    /** @throws IllegalStateException where one is another than it has to be */
    static void check(Connection connection) throws SQLException {
        for (var needed : NEEDED.entrySet()) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("SHOW " + needed.getKey())) {
                row.next();
                if (!needed.getValue().contains(row.getString(1))) {
                    throw new IllegalStateException("The log needs a PostgreSQL primary with %s = %s; here it is %s."
                            .formatted(needed.getKey(), String.join(" or ", needed.getValue()), row.getString(1)));
                }
            }
        }
    }
}
