package io.artistagent.eventlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells whether a projection includes an event. A projection of this process is asked itself, one of another node by the position it
 * stored last.
 */
public final class ProjectionPositions {

    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

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
        var end = System.nanoTime() + longest.toNanos();
        while (!includes(projection, position)) {
            if (System.nanoTime() >= end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        return true;
    }

    private boolean includes(String projection, LogPosition position) {
        var here = processors
                .eventProcessor(projection, StreamingEventProcessor.class)
                .map(processor -> processor.processingStatus().values().stream()
                        .map(status -> Optional.ofNullable(status.getTrackingToken()))
                        .toList())
                .orElse(List.of());
        var tokens = here.isEmpty() ? stored(projection) : here;
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
        return token.map(WrappedToken::unwrapLowerBound).orElse(null) instanceof GapAwareTrackingToken reached
                && reached.getIndex() >= position.index()
                && !reached.getGaps().contains(position.index());
    }
}
