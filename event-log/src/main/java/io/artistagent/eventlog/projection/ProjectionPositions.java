package io.artistagent.eventlog.projection;

import io.artistagent.eventlog.head.LogPosition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells whether a projection includes an event. A projection of this process says so itself the moment it does; of one that others keep
 * the stored position is looked at.
 */
public final class ProjectionPositions {

    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final EventProcessingConfiguration processors;
    private final JdbcClient database;
    private final Serializer serializer;

    ProjectionPositions(EventProcessingConfiguration processors, JdbcClient database, Serializer serializer) {
        this.processors = processors;
        this.database = database;
        this.serializer = serializer;
    }

    /**
     * Waits until the projection includes the position.
     *
     * @return whether it does; false when the time is over
     */
    public boolean await(String projection, LogPosition position, Duration longest) {
        var here = processors.eventProcessor(projection, LogProcessor.class).filter(LogProcessor::isAllHere);
        try {
            return here.isPresent()
                    ? here.get().await(position.index(), longest)
                    : awaitStored(projection, position, longest);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean awaitStored(String projection, LogPosition position, Duration longest) {
        var end = System.nanoTime() + longest.toNanos();
        while (!includes(projection, position)) {
            if (System.nanoTime() >= end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        return true;
    }

    /** The projections of the house, whichever process follows the log for them. */
    public List<String> projections() {
        return database.sql("SELECT DISTINCT processor_name FROM log.token"
                        // The framework's own entry, in which it names the store
                        + " WHERE processor_name <> '__config' ORDER BY processor_name")
                .query(String.class)
                .list();
    }

    /** Whether the projection has stored that it includes the position. */
    public boolean includes(String projection, LogPosition position) {
        var tokens = stored(projection);
        return !tokens.isEmpty() && tokens.stream().allMatch(token -> covers(token, position));
    }

    private List<Optional<TrackingToken>> stored(String projection) {
        return database.sql("SELECT token, token_type FROM log.token WHERE processor_name = ?")
                .param(projection)
                .query((row, number) -> token(row))
                .list();
    }

    private Optional<TrackingToken> token(ResultSet row) throws SQLException {
        var bytes = row.getBytes("token");
        return bytes == null
                ? Optional.empty()
                : Optional.of(serializer.deserialize(
                        new SimpleSerializedObject<>(bytes, byte[].class, row.getString("token_type"), null)));
    }

    private static boolean covers(Optional<TrackingToken> token, LogPosition position) {
        var reached = token.map(WrappedToken::unwrapLowerBound);
        return reached.isPresent() && reached.get().position().orElse(0) >= position.index();
    }
}
