package io.artistagent.eventlog.ledger;

import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.TestLog.Counted;
import io.artistagent.eventlog.database.LogDataSource;
import io.artistagent.eventlog.upcasting.Upcaster;
import io.artistagent.eventlog.upcasting.Upcasting;
import io.artistagent.ledger.note.Checkpoint;
import io.artistagent.ledger.note.LedgerKey;
import io.artistagent.ledger.note.SignedNote;
import io.artistagent.ledger.tile.TilePath;
import io.artistagent.ledger.tree.Hash;
import io.artistagent.testkit.stores.TestStores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;

/** A log with its ledger, and any number of processes that follow it. */
final class LedgerFixture implements AutoCloseable {

    static final LedgerKey KEY = LedgerKey.fromSeed("test.example/log", new byte[32]);

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    final TestLog log;
    final LedgerTables tables = new LedgerTables();
    final CheckpointTable checkpoints = new CheckpointTable();
    final CheckpointSigner signer = new CheckpointSigner(tables, checkpoints, KEY, Optional.empty(), Clock.systemUTC());
    final Ledger ledger;
    final Upcasting upcasting;
    final String url;
    private final List<LockedThread> running = new ArrayList<>();

    LedgerFixture(Upcaster... upcasters) throws SQLException {
        upcasting = new Upcasting(List.of(upcasters));
        url = TestStores.preparedDatabase("ledger", fresh -> {
            TestLog.migrate(fresh, "log");
            TestLog.migrate(fresh, "ledger");
        });
        log = TestLog.open(url, upcasters);
        ledger = at(Clock.systemUTC());
    }

    /** The ledger at another time. */
    Ledger at(Clock clock) {
        return new Ledger(log.database(), tables, checkpoints, signer, KEY, clock);
    }

    /** Appends events of a new aggregate. */
    List<String> append(int count) {
        String aggregate = UUID.randomUUID().toString();
        List<? extends DomainEventMessage<?>> events = IntStream.range(0, count)
                .mapToObj(number -> TestLog.event(aggregate, number, new Counted("writer", number)))
                .toList();
        log.engine().appendEvents(events);
        return events.stream().map(DomainEventMessage::getIdentifier).toList();
    }

    /** Lets a transaction that appends fail, so that indexes are missing. */
    void leaveGap() {
        log.transaction().executeWithoutResult(transaction -> {
            log.sql().execute("SELECT nextval(pg_get_serial_sequence('log.event', 'global_index'))");
            transaction.setRollbackOnly();
        });
    }

    /** Starts a process that follows the log. */
    LedgerState follow() {
        LedgerState state = new LedgerState();
        Follower follower = new Follower(log.database(), log.highWaterMark(), tables, signer, state);
        running.add(follower);
        follower.start();
        return state;
    }

    /** Starts a process that runs the self-check. */
    LedgerState check() {
        LedgerState state = new LedgerState();
        Checker checker =
                new Checker(log.database(), new SelfCheck(tables, upcasting, state), state, Clock.systemUTC());
        running.add(checker);
        checker.start();
        return state;
    }

    /** Stops the process that was started first. */
    void stopFirst() throws InterruptedException {
        running.removeFirst().close();
    }

    void stopFollowing() throws InterruptedException {
        for (LockedThread thread : running) {
            thread.close();
        }
        running.clear();
    }

    /** Appends all events to the ledger in this thread. */
    void followToTheEnd() {
        await(() -> log.highWaterMark().index() >= lastIndex());
        onConnection(connection -> {
            LedgerWriter writer = LedgerWriter.resume(tables, connection);
            while (writer.append(log.highWaterMark().index()) > 0) {
                // The next batch
            }
            return null;
        });
    }

    /** Appends events and signs a checkpoint that includes them. */
    SignedCheckpoint sign(int events) {
        append(events);
        followToTheEnd();
        return sign();
    }

    SignedCheckpoint sign() {
        return onConnection(signer::sign);
    }

    long lastIndex() {
        return number("SELECT coalesce(max(global_index), 0) FROM log.event");
    }

    long number(String query) {
        Long number = log.sql().queryForObject(query, Long.class);
        return number == null ? 0 : number;
    }

    <T> T onConnection(LogDataSource.Work<T> work) {
        try {
            return log.database().onSeparateConnection(work);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The first difference that a verification from outside finds. */
    Optional<Difference> verify(SortedMap<Long, Hash> earlier) throws SQLException {
        try (Connection connection = log.database().standalone();
                EarlierCheckpoints kept = EarlierCheckpoints.of(sink -> {
                    for (Map.Entry<Long, Hash> each : earlier.entrySet()) {
                        sink.add(each.getKey(), each.getValue());
                    }
                })) {
            return verification(connection, kept).run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    LogVerification verification(Connection connection, EarlierCheckpoints earlier) {
        Checkpoint newest =
                Checkpoint.verified(SignedNote.parse(ledger.checkpoint().note()), KEY.verifierKey());
        return new LogVerification(connection, upcasting, served(), newest, earlier);
    }

    private ServedLedger served() {
        return new ServedLedger() {
            @Override
            public String checkpoint() {
                return ledger.checkpoint().note();
            }

            @Override
            public byte[] tile(TilePath path) {
                return ledger.tile(path).orElseThrow(() -> new MissingTile(path));
            }
        };
    }

    /** The first difference that a complete run of the self-check finds. */
    Optional<Difference> selfCheck() {
        SelfCheck check = new SelfCheck(tables, upcasting, new LedgerState());
        return onConnection(connection -> {
            while (check.checkPage(connection)) {
                // The next page
            }
            return ledger.status().first().stream().findFirst();
        });
    }

    static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(TIMEOUT).pollInterval(Duration.ofMillis(20)).until(condition);
    }

    @Override
    public void close() throws InterruptedException {
        stopFollowing();
        log.close();
    }
}
