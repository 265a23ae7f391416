package io.artistagent.eventlog.storage;

import io.artistagent.eventlog.codec.StoredEvent;
import io.artistagent.eventlog.database.LogDataSource;
import io.artistagent.eventlog.head.AppendNotifier;
import io.artistagent.eventlog.head.HighWaterMark;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Follows the log and records the index of every event. It may stop now and then and continue where it was. */
final class Reader {

    private static final int PAGE = 500;
    private static final Duration WAIT = Duration.ofMillis(20);

    private final LogDataSource database;
    private final boolean comesAndGoes;
    private final List<Long> seen = new ArrayList<>();
    private final EventTable table = new EventTable();
    private volatile boolean ended;
    private volatile long position;
    private final Thread thread;

    /** @param comesAndGoes whether it stops at random times and continues with a new high-water mark, like another process */
    Reader(LogDataSource database, HighWaterMark shared, boolean comesAndGoes) {
        this.database = database;
        this.comesAndGoes = comesAndGoes;
        this.thread = Thread.ofPlatform().start(() -> run(shared));
    }

    private void run(HighWaterMark shared) {
        while (!ended) {
            try {
                if (comesAndGoes) {
                    try (HighWaterMark own = new HighWaterMark(database, new AppendNotifier(database))) {
                        own.start();
                        follow(own, ThreadLocalRandom.current().nextInt(1, 200));
                    }
                } else {
                    follow(shared, Integer.MAX_VALUE);
                }
            } catch (SQLException unavailable) {
                // Its connection was killed; it reconnects
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void follow(HighWaterMark highWaterMark, int rounds) throws SQLException, InterruptedException {
        for (int round = 0; round < rounds && !ended; round++) {
            if (highWaterMark.awaitBeyond(position, WAIT)) {
                long after = position;
                long end = highWaterMark.index();
                List<StoredEvent> page = database.onSeparateConnection(
                        connection -> table.between(connection, after, end, PAGE, List.of()));
                page.stream().map(StoredEvent::index).forEach(seen::add);
                position = page.size() < PAGE ? end : page.getLast().index();
            }
        }
    }

    boolean hasReached(long index) {
        return position >= index;
    }

    List<Long> end() throws InterruptedException {
        ended = true;
        thread.join();
        return seen;
    }
}
