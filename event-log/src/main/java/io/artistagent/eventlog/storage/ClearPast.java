package io.artistagent.eventlog.storage;

import io.artistagent.eventlog.Backoff;
import io.artistagent.eventlog.LogDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.dao.DataAccessException;

/**
 * Seals what lies in the log from before there were keys, and what an old event tells in the clear that is personal today: page by page,
 * each in a transaction of its own, so that whoever is stopped half way goes on from there. What an event says does not change; it is
 * written in its form of today. Of several nodes one does a page, and the others go on should it end. What cannot be sealed, as where
 * the key of a person is missing, holds nobody else up; it is tried again later, and until then the past is not said to be sealed.
 */
public final class ClearPast implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ClearPast.class);
    private static final int PAGE = 200;
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration TO_END = Duration.ofSeconds(5);

    private final LogDataSource database;
    private final EventCodec codec;
    private final Backoff backoff;
    private final EventTable table = new EventTable();
    private final Thread thread = Thread.ofVirtual().name("clear-past").unstarted(this::run);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final AtomicLong left = new AtomicLong();
    private Step here = new Step(Then.ON, 0, Long.MAX_VALUE, 0);
    private int sealed;
    private long at;

    public ClearPast(LogDataSource database, EventCodec codec) {
        this(database, codec, PAUSE);
    }

    /** @param shortest the first pause after a failure */
    ClearPast(LogDataSource database, EventCodec codec, Duration shortest) {
        this.database = database;
        this.codec = codec;
        this.backoff = new Backoff(shortest, LONGEST_PAUSE);
    }

    private enum Then {
        ON,
        WAIT,
        DONE
    }

    /**
     * How far it is.
     *
     * @param position up to where this node has looked
     * @param passedOver the first event that could not be sealed
     * @param sealed how many were sealed on the way here
     */
    private record Step(Then then, long position, long passedOver, int sealed) {}

    public void start() {
        thread.start();
    }

    /** Shows an operator how much of the log is still to be looked through. */
    public void measuredBy(MeterRegistry meters) {
        Gauge.builder("artist.agent.log.clear.events", left, AtomicLong::get)
                .description("Events that are still to be looked through for what lies in the clear and is personal")
                .register(meters);
    }

    private void run() {
        var begun = false;
        try {
            while (stopping.getCount() > 0) {
                try {
                    if (!begun) {
                        inATransaction(this::begin);
                        begun = true;
                    }
                    here = inATransaction(this::sealPage);
                    sealed += here.sealed();
                    if (here.then() == Then.DONE) {
                        tellOfTheEnd();
                        return;
                    }
                    if (here.then() == Then.WAIT) {
                        pause();
                    } else if (here.sealed() > 0) {
                        backoff.reset();
                    }
                } catch (InterruptedException stopped) {
                    throw stopped;
                } catch (Throwable failed) {
                    LOG.warn(
                            "The past is sealed up to event {}; trying again: {}",
                            at,
                            failed.getClass().getName());
                    pause();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void pause() throws InterruptedException {
        var unused = stopping.await(backoff.next().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tellOfTheEnd() {
        if (sealed > 0) {
            LOG.info(
                    "{} events that lay in the clear are sealed now; VACUUM FULL log.event frees the disk of what they were",
                    sealed);
        }
    }

    private <T> T inATransaction(LogDataSource.Work<T> work) throws SQLException {
        return database.onItsOwn(connection -> {
            connection.setAutoCommit(false);
            try {
                var done = work.on(connection);
                connection.commit();
                return done;
            } catch (Throwable failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        });
    }

    /** Forms of which this version is the first to know that something in them is personal: the log is looked through once for them. */
    private int begin(Connection connection) throws SQLException {
        var forms = 0;
        try (var note =
                connection.prepareStatement("INSERT INTO log.sealed_form VALUES (?, ?) ON CONFLICT DO NOTHING")) {
            for (var form : codec.toBeSealed()) {
                note.setString(1, form.type());
                note.setString(2, form.revision());
                forms += note.executeUpdate();
            }
        }
        if (forms > 0) {
            execute(
                    connection,
                    "INSERT INTO log.clear_past (last_index) SELECT max(global_index) FROM log.event"
                            + " HAVING max(global_index) IS NOT NULL"
                            + " ON CONFLICT (the_one) DO UPDATE SET sealed = 0, last_index = excluded.last_index");
        }
        return forms;
    }

    private Step sealPage(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(
                        "SELECT sealed, last_index FROM log.clear_past FOR UPDATE SKIP LOCKED");
                var past = query.executeQuery()) {
            if (!past.next()) {
                return whileAnotherDoesIt(connection);
            }
            var first = Math.max(past.getLong(1), here.position());
            var last = past.getLong(2);
            var page = table.between(connection, first, last, PAGE);
            if (page.isEmpty() && here.passedOver() == Long.MAX_VALUE) {
                execute(connection, "DELETE FROM log.clear_past");
                left.set(0);
                return new Step(Then.DONE, first, Long.MAX_VALUE, 0);
            }
            if (page.isEmpty()) {
                return new Step(Then.WAIT, 0, Long.MAX_VALUE, 0);
            }
            return sealPage(connection, page, last);
        }
    }

    private Step sealPage(Connection connection, List<StoredEvent> page, long last) throws SQLException {
        var passedOver = here.passedOver();
        var count = 0;
        for (var event : page) {
            at = event.index();
            if (codec.liesInTheClear(event)) {
                var done = seal(connection, event, passedOver == Long.MAX_VALUE);
                count += done.isPresent() && done.get() ? 1 : 0;
                passedOver = done.isPresent() ? passedOver : Math.min(passedOver, at);
            }
        }
        var position = page.getLast().index();
        var complete = Math.min(position, passedOver - 1);
        execute(connection, "UPDATE log.clear_past SET sealed = greatest(sealed, " + complete + ")");
        left.set(last - complete);
        return new Step(Then.ON, position, passedOver, count);
    }

    private Step whileAnotherDoesIt(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("SELECT last_index - sealed FROM log.clear_past");
                var past = query.executeQuery()) {
            var another = past.next();
            left.set(another ? past.getLong(1) : 0);
            return new Step(another ? Then.WAIT : Then.DONE, here.position(), here.passedOver(), 0);
        }
    }

    /**
     * Whether it was sealed, or nothing where that has to be tried again. What is damaged stays as it is: nobody can tell what in it is
     * personal.
     */
    private Optional<Boolean> seal(Connection connection, StoredEvent event, boolean isTheFirst) throws SQLException {
        try {
            var sealed = codec.seal(event);
            if (sealed.isPresent()) {
                table.replace(connection, sealed.get());
            }
            return Optional.of(sealed.isPresent());
        } catch (UnreadableEvent damaged) {
            LOG.warn("{}", damaged.getMessage());
            return Optional.of(false);
        } catch (DataAccessException away) {
            throw away;
        } catch (RuntimeException failed) {
            // The others of this round are the same, mostly, and may be many
            LOG.atLevel(isTheFirst ? Level.WARN : Level.DEBUG)
                    .log(
                            "Event {} stays in the clear until it can be sealed: {}",
                            event.index(),
                            failed.getClass().getName());
            return Optional.empty();
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        }
    }

    /** Waits until nothing is left to do here. */
    void await() throws InterruptedException {
        thread.join();
    }

    @Override
    public void close() throws InterruptedException {
        stopping.countDown();
        if (!thread.join(TO_END)) {
            LOG.warn("The past is left where it is: what seals it waits for a store");
        }
    }
}
