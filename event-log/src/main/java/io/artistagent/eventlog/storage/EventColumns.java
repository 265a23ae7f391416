package io.artistagent.eventlog.storage;

import io.artistagent.eventlog.codec.StoredEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Binds events as columns: one array per column, so that any number of events fits one statement. The arrays are typed because the driver
 * sends typed arrays in binary form and all others as text.
 */
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

    void setTexts(Function<StoredEvent, @Nullable String> column) throws SQLException {
        statement.setArray(
                ++last,
                connection.createArrayOf("text", events.stream().map(column).toArray(String[]::new)));
    }

    void setNumbers(Function<StoredEvent, Long> column) throws SQLException {
        statement.setArray(
                ++last,
                connection.createArrayOf("int8", events.stream().map(column).toArray(Long[]::new)));
    }

    void setIds(Function<StoredEvent, @Nullable UUID> column) throws SQLException {
        statement.setArray(
                ++last,
                connection.createArrayOf("uuid", events.stream().map(column).toArray()));
    }

    void setBytes(Function<StoredEvent, byte[]> column) throws SQLException {
        statement.setArray(
                ++last,
                connection.createArrayOf("bytea", events.stream().map(column).toArray(byte[][]::new)));
    }
}
