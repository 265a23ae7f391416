package io.artistagent.eventlog.tail;

import io.artistagent.eventlog.LogDataSource;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the other processes on this log that something was appended. It rings outside the appending transactions, because a
 * notification inside one takes a lock of the whole server at commit, and at most once in a few milliseconds however much is appended.
 */
public final class Bell implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Bell.class);
    private static final String CHANNEL = "artist_agent_log";
    private static final long QUIET_MILLIS = 5;
    private static final int LISTEN_MILLIS = 1_000;
    private static final long TRY_AGAIN_MILLIS = 1_000;

    private final LogDataSource database;
    private final Semaphore rings = new Semaphore(0);
    private volatile boolean closed;
    private @Nullable Thread ringer;
    private @Nullable Thread listener;

    public Bell(LogDataSource database) {
        this.database = database;
    }

    void start(Runnable heard) {
        ringer = Thread.ofPlatform().daemon().name("log-bell").start(() -> repeat(this::ringOnce));
        listener = Thread.ofPlatform().daemon().name("log-bell-listener").start(() -> repeat(() -> listen(heard)));
    }

    void ring() {
        if (rings.availablePermits() == 0) {
            rings.release();
        }
    }

    private void ringOnce() throws SQLException, InterruptedException {
        rings.acquire();
        rings.drainPermits();
        database.onItsOwn(connection -> connection.createStatement().execute("NOTIFY " + CHANNEL));
        TimeUnit.MILLISECONDS.sleep(QUIET_MILLIS);
    }

    private void listen(Runnable heard) throws SQLException {
        try (var connection = database.standalone();
                var statement = connection.createStatement()) {
            statement.execute("LISTEN " + CHANNEL);
            try {
                heard.run();
                var server = connection.unwrap(PGConnection.class);
                while (!closed) {
                    var notifications = server.getNotifications(LISTEN_MILLIS);
                    if (notifications != null && notifications.length > 0) {
                        heard.run();
                    }
                }
            } finally {
                statement.execute("UNLISTEN " + CHANNEL);
            }
        }
    }

    private void repeat(Work work) {
        var away = false;
        while (!closed) {
            try {
                work.run();
                away = false;
            } catch (InterruptedException ended) {
                return;
            } catch (Throwable failure) {
                if (!away && !closed) {
                    LOG.warn(
                            "Other processes are not told of new events for now: {}",
                            failure.getClass().getName());
                }
                away = true;
                if (!pause()) {
                    return;
                }
            }
        }
    }

    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(TRY_AGAIN_MILLIS);
            return true;
        } catch (InterruptedException ended) {
            return false;
        }
    }

    @Override
    public void close() {
        closed = true;
        if (ringer != null) {
            ringer.interrupt();
        }
        if (listener != null) {
            listener.interrupt();
        }
    }

    @FunctionalInterface
    private interface Work {

        void run() throws SQLException, InterruptedException;
    }
}
