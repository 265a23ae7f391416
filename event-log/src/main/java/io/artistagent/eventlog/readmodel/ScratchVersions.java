package io.artistagent.eventlog.readmodel;

import io.artistagent.eventlog.codec.EventCodec;
import io.artistagent.eventlog.codec.StoredEvent;
import io.artistagent.eventlog.codec.UnreadableEvent;
import io.artistagent.eventlog.database.LogDataSource;
import io.artistagent.eventlog.storage.BoundedReads;
import io.artistagent.eventlog.storage.LogReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Versions of read models that are filled with a few events of the log for one query and dropped after it. The same handlers write them and
 * the same queries read them as always, so that a view of the past is what it would have been then.
 *
 * <p>A lock in the database shows that a version is in use. The maintenance of read models drops those that a crash has left behind.
 */
public final class ScratchVersions {

    /** No version of a rebuild ever has such a number. */
    static final int FIRST = 900_000_000;

    private static final int NUMBERS = 99_999_999;
    private static final String KEY = "hashtextextended('scratch version ' || ?, 0)";
    private static final int PAGE = 50;

    private final LogDataSource database;
    private final LogReader log;
    private final EventCodec codec;
    private final TransactionTemplate transaction;

    public ScratchVersions(
            LogDataSource database, LogReader log, EventCodec codec, PlatformTransactionManager transactions) {
        this.database = database;
        this.log = log;
        this.codec = codec;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Answers a query from versions that contain only some events.
     *
     * @param models the read models of the query
     * @param indexes the places of the events in the log
     * @param wanted which of these events count
     * @throws UnreadableEvent if one of them cannot be read
     */
    public <T> T answer(
            Collection<? extends ReadModel> models,
            Collection<Long> indexes,
            Predicate<StoredEvent> wanted,
            Supplier<T> query) {
        int version = FIRST + ThreadLocalRandom.current().nextInt(NUMBERS);
        try (Connection holder = database.standalone()) {
            lock(holder, "pg_advisory_lock", version);
            try {
                return answer(version, models, indexes, wanted, query);
            } finally {
                lock(holder, "pg_advisory_unlock", version);
            }
        } catch (SQLException failed) {
            throw new CannotGetJdbcConnectionException("A version of the read models could not be locked.", failed);
        }
    }

    private static void lock(Connection holder, String function, int version) throws SQLException {
        try (PreparedStatement statement = holder.prepareStatement("SELECT " + function + "(" + KEY + ")")) {
            statement.setInt(1, version);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
            }
        }
    }

    /** The statement that tells whether no process uses a version with this number. */
    static String isFree() {
        return "SELECT pg_try_advisory_xact_lock(" + KEY + ")";
    }

    private <T> T answer(
            int version,
            Collection<? extends ReadModel> models,
            Collection<Long> indexes,
            Predicate<StoredEvent> wanted,
            Supplier<T> query) {
        try {
            Map<String, Integer> versions = new HashMap<>();
            for (ReadModel model : models) {
                model.stores().forEach(store -> store.create(version));
                versions.put(model.name(), version);
            }
            fill(version, models, List.copyOf(indexes), wanted);
            return ReadModels.reading(versions, query);
        } finally {
            models.forEach(model -> model.stores().forEach(store -> store.drop(version)));
        }
    }

    private void fill(
            int version, Collection<? extends ReadModel> models, List<Long> indexes, Predicate<StoredEvent> wanted) {
        Map<ReadModel, AnnotationEventHandlerAdapter> handlers = new HashMap<>();
        models.forEach(model -> handlers.put(
                model,
                new AnnotationEventHandlerAdapter(
                        model, ClasspathParameterResolverFactory.forClass(model.getClass()))));
        BoundedReads reads = new BoundedReads(log);
        int from = 0;
        while (from < indexes.size()) {
            List<Optional<StoredEvent>> page = reads.at(indexes.subList(from, Math.min(from + PAGE, indexes.size())));
            from += page.size();
            List<TrackedEventMessage<?>> events = decode(
                    page.stream().flatMap(Optional::stream).filter(wanted).toList());
            if (!events.isEmpty()) {
                handlers.forEach((model, handler) -> handle(events, handler, model.name(), version));
            }
        }
    }

    private List<TrackedEventMessage<?>> decode(List<StoredEvent> stored) {
        codec.prepare(stored);
        List<TrackedEventMessage<?>> events = new ArrayList<>(stored.size());
        for (StoredEvent event : stored) {
            TrackedEventMessage<?> decoded = codec.decode(event, new GlobalSequenceTrackingToken(event.index()));
            if (decoded.getPayload() instanceof UnreadableEvent reason) {
                throw reason;
            }
            events.add(decoded);
        }
        return events;
    }

    private void handle(
            List<TrackedEventMessage<?>> events, AnnotationEventHandlerAdapter handler, String model, int version) {
        transaction.executeWithoutResult(begun -> {
            BatchingUnitOfWork<TrackedEventMessage<?>> batch = new BatchingUnitOfWork<>(events);
            ReadModels.fill(batch, model, version);
            Throwable failure = batch.executeWithResult(() -> handler.handle(batch.getMessage()))
                    .optionalExceptionResult()
                    .orElse(null);
            if (failure instanceof Error fatal) {
                throw fatal;
            }
            if (failure != null) {
                throw failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
            }
        });
    }
}
