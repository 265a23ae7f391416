package io.artistagent.eventlog.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;

/** The server settings on which durability and order depend. With others, a crash could silently lose data. */
public final class ServerSettings {

    private static final Map<String, Set<String>> DURABLE = Map.of(
            "synchronous_commit", Set.of("on", "remote_write", "remote_apply"),
            "transaction_read_only", Set.of("off"));

    private static final Map<String, Set<String>> IN_ORDER = Map.of("max_prepared_transactions", Set.of("0"));

    private ServerSettings() {}

    /** @throws IllegalStateException if a setting is not what the log needs */
    public static void check(Connection connection) throws SQLException {
        checkDurable(connection, "The log");
        check(connection, "The log", IN_ORDER);
    }

    /** @throws IllegalStateException if a crash could lose committed data */
    public static void checkDurable(Connection connection, String who) throws SQLException {
        check(connection, who, DURABLE);
    }

    private static void check(Connection connection, String who, Map<String, Set<String>> needed) throws SQLException {
        for (Map.Entry<String, Set<String>> each : needed.entrySet()) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SHOW " + each.getKey())) {
                row.next();
                if (!each.getValue().contains(row.getString(1))) {
                    throw new IllegalStateException("%s needs a PostgreSQL primary with %s = %s; here it is %s."
                            .formatted(who, each.getKey(), String.join(" or ", each.getValue()), row.getString(1)));
                }
            }
        }
    }
}
