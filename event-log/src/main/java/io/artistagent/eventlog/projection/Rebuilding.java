package io.artistagent.eventlog.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Empties a projection and puts it back to where it begins. What it wrote may lie in a store that no transaction of ours rolls back, so
 * it is noted first that it is to be emptied, and whoever finds that note empties it again: a projection that is empty never counts as
 * one that has read everything.
 */
final class Rebuilding {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);

    private final String projection;
    private final ProjectionContext.LogAccess log;
    private final DeadLetters deadLetters;
    private final EventHandlerInvoker handlers;
    private final JdbcTemplate sql;
    private volatile @Nullable BooleanSupplier outgrown;

    Rebuilding(
            String projection, ProjectionContext.LogAccess log, DeadLetters deadLetters, EventHandlerInvoker handlers) {
        this.projection = projection;
        this.log = log;
        this.deadLetters = deadLetters;
        this.handlers = handlers;
        this.sql = new JdbcTemplate(log.database());
    }

    /**
     * Has the projection built again.
     *
     * @throws UnableToClaimTokenException where other processes follow the log for it, or are at this themselves
     */
    void run(TrackingToken start, @Nullable Object context) {
        run(start, context, () -> {});
    }

    private void run(TrackingToken start, @Nullable Object context, Runnable begun) {
        alone(() -> {
            begin(start);
            begun.run();
            empty(start, context);
        });
    }

    /** What has to be answered before the next event is handled; where the answer is yes, the projection is built again. */
    void ask(BooleanSupplier isOutgrown) {
        outgrown = isOutgrown;
    }

    /**
     * Whether the log may be followed: not before it is known whether the projection has to be built again, nor while somebody else sees
     * to that. What somebody has left half done is finished first.
     */
    boolean allowsToFollow() {
        try {
            if (begun().isPresent()) {
                finish();
            }
            var question = outgrown;
            if (question != null && question.getAsBoolean()) {
                // Not before everything is claimed: another process may be at it for long, and this is asked every
                // second
                run(
                        new GlobalSequenceTrackingToken(0),
                        null,
                        () -> LOG.info("The projection {} is of an older shape and is built again", projection));
            }
            outgrown = null;
            return true;
        } catch (UnableToClaimTokenException others) {
            LOG.debug("Another process follows the log for {}, or empties it", projection);
            return false;
        }
    }

    /** To be called in the transaction that claims a segment. */
    void refuseClaimsMeanwhile() {
        if (begun().isPresent()) {
            throw new UnableToClaimTokenException("The projection " + projection + " is being emptied.");
        }
    }

    private void finish() {
        alone(() -> begun().ifPresent(start -> {
            empty(new GlobalSequenceTrackingToken(start), null);
            LOG.info("The projection {} was not emptied to the end before, and is empty now", projection);
        }));
    }

    private void begin(TrackingToken start) {
        log.transactions().executeInTransaction(() -> {
            for (var segment : log.tokens().fetchSegments(projection)) {
                log.tokens().fetchToken(projection, segment);
            }
            sql.update(
                    "INSERT INTO log.rebuild (processor_name, start_index) VALUES (?, ?)"
                            + " ON CONFLICT (processor_name) DO UPDATE SET start_index = excluded.start_index",
                    projection,
                    new Position(start).index());
        });
    }

    /** The transaction takes a connection when it first needs one: it is not open while another store is emptied. */
    private void empty(TrackingToken start, @Nullable Object context) {
        log.transactions().executeInTransaction(() -> {
            handlers.performReset(context);
            deadLetters.clear();
            var segments = log.tokens().fetchSegments(projection);
            Arrays.stream(segments).forEach(segment -> {
                var reached = log.tokens().fetchToken(projection, segment);
                log.tokens().storeToken(ReplayToken.createReplayToken(reached, start, context), projection, segment);
            });
            sql.update("DELETE FROM log.rebuild WHERE processor_name = ?", projection);
        });
    }

    private OptionalLong begun() {
        return sql
                .queryForList("SELECT start_index FROM log.rebuild WHERE processor_name = ?", Long.class, projection)
                .stream()
                .mapToLong(Long::longValue)
                .findAny();
    }

    /** Two who empty it at once would delete what the first of them has built again. */
    private void alone(Runnable work) {
        try (var connection = log.database().standalone()) {
            if (!lock(connection, "pg_try_advisory_lock")) {
                throw new UnableToClaimTokenException("Another process empties the projection " + projection + ".");
            }
            try {
                work.run();
            } finally {
                lock(connection, "pg_advisory_unlock");
            }
        } catch (SQLException failed) {
            throw new DataAccessResourceFailureException("The projection cannot be emptied now.", failed);
        }
    }

    private boolean lock(Connection connection, String function) throws SQLException {
        try (var query = connection.prepareStatement("SELECT " + function + "(hashtextextended('rebuild ' || ?, 0))")) {
            query.setString(1, projection);
            try (var row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
