package io.artistagent.eventlog.storage;

import io.artistagent.eventlog.LogDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals what lies in the log from before there were keys, and what an old event tells in the clear that is personal today: page by page,
 * each in a transaction of its own, so that whoever is stopped half way goes on from there at the next start. What an event says does
 * not change; it is written in its form of today. Of several nodes one does it.
 */
public final class ClearPast implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ClearPast.class);
    private static final int PAGE = 200;

    private final LogDataSource database;
    private final EventCodec codec;
    private final EventTable table = new EventTable();
    private final Thread thread = Thread.ofVirtual().name("clear-past").unstarted(this::run);
    private volatile boolean stopped;

    public ClearPast(LogDataSource database, EventCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    public void start() {
        thread.start();
    }

    private void run() {
        try {
            inATransaction(this::begin);
            var sealed = 0;
            for (var some = inATransaction(this::sealPage);
                    some >= 0 && !stopped;
                    some = inATransaction(this::sealPage)) {
                sealed += some;
            }
            if (sealed > 0) {
                LOG.info(
                        "{} events that lay in the clear are sealed now; VACUUM FULL log.event frees the disk of what they were",
                        sealed);
            }
        } catch (SQLException | RuntimeException failed) {
            LOG.warn(
                    "The past could not all be sealed, the next start goes on: {}",
                    failed.getClass().getName());
        }
    }

    private int inATransaction(LogDataSource.Work<Integer> work) throws SQLException {
        return database.onItsOwn(connection -> {
            connection.setAutoCommit(false);
            try {
                var done = work.on(connection);
                connection.commit();
                return done;
            } catch (SQLException | RuntimeException failed) {
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

    /** How many were sealed, or a negative number where there is nothing left to do here. */
    private int sealPage(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(
                        "SELECT sealed, last_index FROM log.clear_past FOR UPDATE SKIP LOCKED");
                var past = query.executeQuery()) {
            if (!past.next()) {
                return -1;
            }
            var page = table.between(connection, past.getLong(1), past.getLong(2), PAGE);
            if (page.isEmpty()) {
                execute(connection, "DELETE FROM log.clear_past");
                return -1;
            }
            var sealed = 0;
            for (var event : page) {
                if (codec.liesInTheClear(event)) {
                    sealed += seal(connection, event);
                }
            }
            execute(
                    connection,
                    "UPDATE log.clear_past SET sealed = " + page.getLast().index());
            return sealed;
        }
    }

    /** What is damaged stays as it is: nobody can tell what in it is personal. */
    private int seal(Connection connection, StoredEvent event) throws SQLException {
        try {
            var sealed = codec.seal(event);
            if (sealed.isPresent()) {
                table.replace(connection, sealed.get());
            }
            return sealed.isPresent() ? 1 : 0;
        } catch (UnreadableEvent damaged) {
            LOG.warn("{}", damaged.getMessage());
            return 0;
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
        stopped = true;
        thread.join();
    }
}
