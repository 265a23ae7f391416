package io.artistagent.eventlog.readmodel;

import io.artistagent.eventlog.projection.ProcessorSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stored positions of processors, whichever process runs them. */
final class StoredPositions {

    private static final String OF_A_PROCESSOR = "SELECT token, token_type FROM log.token WHERE processor_name = ?";
    private static final String LOCKED = OF_A_PROCESSOR + " FOR UPDATE";

    private final JdbcClient database;
    private final Serializer serializer;

    StoredPositions(JdbcClient database, Serializer serializer) {
        this.database = database;
        this.serializer = serializer;
    }

    /** The position of the segment that is furthest behind; empty if no process has started yet. */
    OptionalLong lowest(String processor) {
        return all(processor, OF_A_PROCESSOR).min();
    }

    /** The same, but no process can store another position until the transaction ends. */
    OptionalLong lowestLocked(String processor) {
        return all(processor, LOCKED).min();
    }

    /** The position of the segment that is furthest ahead; no process can store another position until the transaction ends. */
    OptionalLong highestLocked(String processor) {
        return all(processor, LOCKED).max();
    }

    private LongStream all(String processor, String sql) {
        return database.sql(sql).param(processor).query((row, number) -> index(row)).list().stream()
                .mapToLong(Long::longValue);
    }

    private long index(ResultSet row) throws SQLException {
        byte[] bytes = row.getBytes("token");
        if (bytes == null) {
            return 0;
        }
        TrackingToken token = serializer.deserialize(
                new SimpleSerializedObject<>(bytes, byte[].class, row.getString("token_type"), null));
        TrackingToken reached = WrappedToken.unwrapLowerBound(token);
        return reached == null ? 0 : reached.position().orElse(0);
    }

    /** Whether the processor has set aside an event up to an index, or was told to do without it. */
    boolean hasSetAside(String processor, long upTo) {
        return database.sql(
                        "SELECT EXISTS (SELECT FROM log.dead_letter WHERE processor_name = :processor AND global_index <= :upTo)"
                                + " OR EXISTS (SELECT FROM log.dead_letter_eviction"
                                + " WHERE processor_name = :processor AND global_index <= :upTo)")
                .param("processor", processor)
                .param("upTo", upTo)
                .query(Boolean.class)
                .single();
    }

    /** The names of all processors that have stored a position. */
    List<String> processors() {
        return database.sql("SELECT DISTINCT processor_name FROM log.token"
                        // The framework's own entry, which names the store
                        + " WHERE processor_name <> '__config' ORDER BY processor_name")
                .query(String.class)
                .list();
    }

    /** The processors of a projection that have stored a position; a read model has one for each version. */
    List<String> processorsOf(String projection) {
        return processors().stream()
                .filter(processor -> ProcessorSettings.projectionOf(processor).equals(projection))
                .toList();
    }
}
