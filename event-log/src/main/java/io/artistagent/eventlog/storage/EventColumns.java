package io.artistagent.eventlog.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Events as columns: one array for each, so that any number of events is one statement. */
final class EventColumns {

    private final Connection connection;
    private final PreparedStatement statement;
    private final List<StoredEvent> events;
    private int last;

    EventColumns(Connection connection, PreparedStatement statement, List<StoredEvent> events) {
        this.connection = connection;
        this.statement = statement;
        this.events = events;
    }

    void set(String type, Function<StoredEvent, @Nullable Object> column) throws SQLException {
        var values = new Object[events.size()];
        for (var number = 0; number < values.length; number++) {
            values[number] = column.apply(events.get(number));
        }
        statement.setArray(++last, connection.createArrayOf(type, values));
    }

    /** The driver sends an array of byte arrays as it is. */
    void setBytes(Function<StoredEvent, byte[]> column) throws SQLException {
        var values = new byte[events.size()][];
        for (var number = 0; number < values.length; number++) {
            values[number] = column.apply(events.get(number));
        }
        statement.setArray(++last, connection.createArrayOf("bytea", values));
    }
}
