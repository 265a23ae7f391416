package io.artistagent.eventlog.storage;

import io.artistagent.diagnostics.LoggedFailure;
import io.artistagent.eventlog.codec.EventCodec;
import io.artistagent.eventlog.codec.StoredEvent;
import io.artistagent.eventlog.codec.UnknownEventType;
import io.artistagent.eventlog.codec.UnreadableEvent;
import io.artistagent.eventlog.database.LogDataSource;
import io.artistagent.eventlog.head.HighWaterMark;
import io.artistagent.eventlog.head.LogPosition;
import io.artistagent.eventlog.privacy.SubjectKeyMissing;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The log in PostgreSQL. If a command wrote to the database, its events are appended in its transaction; all others go through the
 * {@link GroupCommit}. Every append is recorded in the {@link Receipt} of its command.
 */
public final class PostgreSqlEventStorageEngine implements EventStorageEngine {

    private static final Logger LOG = LoggerFactory.getLogger(PostgreSqlEventStorageEngine.class);
    private static final int MAX_BYTES = 8 << 20;
    private static final int PAGE = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LogDataSource database;
    private final EventCodec codec;
    private final HighWaterMark highWaterMark;
    private final EventTable events = new EventTable();
    private final EventPages pages = new EventPages();
    private final SnapshotTable snapshots = new SnapshotTable();
    private final GroupCommit groupCommit;

    /** @param highWaterMark is notified of every append */
    public PostgreSqlEventStorageEngine(LogDataSource database, EventCodec codec, HighWaterMark highWaterMark) {
        this.database = database;
        this.codec = codec;
        this.highWaterMark = highWaterMark;
        this.groupCommit = new GroupCommit(database, events);
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> messages) {
        if (messages.isEmpty()) {
            return;
        }
        List<StoredEvent> appended = messages.stream().map(this::encode).toList();
        StoredEvent last = appended.getLast();
        try {
            long[] indexes = database.transactionHasConnection() ? join(appended) : share(appended);
            Receipt.ofCurrentCommand()
                    .ifPresent(receipt -> receipt.note(last.sequence(), LogPosition.of(indexes[indexes.length - 1])));
        } catch (SQLException refused) {
            throw refusal(refused, appended.getFirst());
        }
    }

    private StoredEvent encode(EventMessage<?> message) {
        StoredEvent event = codec.encode(message);
        if (event.bytes() > MAX_BYTES) {
            throw new EventTooLarge(event, MAX_BYTES);
        }
        return event;
    }

    private long[] share(List<StoredEvent> appended) throws SQLException {
        long[] indexes = groupCommit.append(appended);
        highWaterMark.announceAppend();
        return indexes;
    }

    private long[] join(List<StoredEvent> appended) throws SQLException {
        long[] indexes = database.inTransaction(connection -> events.append(connection, appended));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                highWaterMark.announceAppend();
            }
        });
        return indexes;
    }

    private static RuntimeException refusal(SQLException refused, StoredEvent first) {
        if (!AppendFailures.isConflict(refused)) {
            return new EventStoreException("The events could not be appended.", refused);
        }
        return first.sequence() == 0
                ? new AggregateStreamCreationException("An aggregate with this id already exists.", refused)
                : new ConcurrencyException("The aggregate was changed concurrently.", refused);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        StoredEvent stored = codec.encodeSnapshot(snapshot);
        try {
            database.inTransaction(connection -> snapshots.store(connection, stored));
        } catch (SQLException failed) {
            throw new EventStoreException("The snapshot could not be stored.", failed);
        }
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregate) {
        return read(connection -> snapshots.find(connection, aggregate)).flatMap(codec::decodeSnapshot);
    }

    @Override
    public DomainEventStream readEvents(String aggregate, long firstSequence) {
        List<StoredEvent> found = read(connection -> events.ofAggregate(connection, aggregate, firstSequence));
        return DomainEventStream.of(
                found.stream().<DomainEventMessage<?>>map(this::decode),
                () -> found.isEmpty() ? null : found.getLast().sequence());
    }

    /** The sender of the command only learns that it failed; the log line identifies the event. */
    private DomainEventMessage<?> decode(StoredEvent event) {
        try {
            return codec.decode(event);
        } catch (UnreadableEvent unreadable) {
            logUnreadable(event, unreadable);
            throw unreadable;
        } catch (SubjectKeyMissing | UnknownEventType unreadable) {
            logUnreadable(event, new UnreadableEvent(event, unreadable));
            throw unreadable;
        }
    }

    private static void logUnreadable(StoredEvent event, UnreadableEvent why) {
        LOG.atError()
                .addKeyValue("event", event.index())
                .setCause(LoggedFailure.of(why))
                .log("An aggregate cannot be loaded. {}", why.getMessage());
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregate) {
        OptionalLong last = read(connection -> events.lastSequence(connection, aggregate));
        return last.isPresent() ? Optional.of(last.getAsLong()) : Optional.empty();
    }

    /** Up to the high-water mark only, so that no event can still appear among those read. */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        long end = highWaterMark.index();
        return Stream.iterate(
                        page(LogPosition.indexOf(token), end),
                        page -> !page.isEmpty(),
                        page -> page(page.getLast().index(), end))
                .flatMap(List::stream)
                .filter(event -> codec.knows(event.payloadType()))
                .map(event -> codec.decode(event, new GlobalSequenceTrackingToken(event.index())));
    }

    private List<StoredEvent> page(long after, long end) {
        return read(connection -> pages.ofLog(connection, after, end, PAGE));
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    /** The token covers every event that was visible when this was called. */
    @Override
    public TrackingToken createHeadToken() {
        long last = read(events::last).orElse(0);
        try {
            if (!highWaterMark.awaitBeyond(last - 1, PATIENCE)) {
                throw new EventStoreException(
                        "The high-water mark does not advance.",
                        new SQLTransientException("An append is still running."));
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("Interrupted while waiting for the high-water mark.", ended);
        }
        return new GlobalSequenceTrackingToken(Math.max(last, highWaterMark.index()));
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        createHeadToken(); // so that no earlier event can still appear
        OptionalLong first = read(connection -> events.firstSince(connection, StoredEvent.micros(time)));
        return first.isPresent() ? new GlobalSequenceTrackingToken(first.getAsLong() - 1) : createHeadToken();
    }

    /** On the connection of the current transaction if there is one, so that no thread ever holds two connections. */
    private <T> T read(LogDataSource.Work<T> work) {
        try {
            return database.transactionHasConnection()
                    ? database.inTransaction(work)
                    : database.onSeparateConnection(work);
        } catch (SQLException failed) {
            throw new EventStoreException("The log could not be read.", failed);
        }
    }
}
