package io.artistagent.eventlog.storage;

import static io.artistagent.eventlog.TestLog.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.TestLog.Counted;
import io.artistagent.eventlog.head.HighWaterMark;
import io.artistagent.testkit.stores.RestartablePostgreSql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * No event is ever skipped: whatever writers do, every reader sees every committed event exactly once, in log order. The test runs for
 * {@code hostile.seconds}, ten by default.
 */
class ConcurrentAppendsTest {

    private static final Logger LOG = LoggerFactory.getLogger(ConcurrentAppendsTest.class);
    private static final Duration LONG = Duration.ofSeconds(Integer.getInteger("hostile.seconds", 10));
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int WRITERS = 16;

    @Test
    void every_reader_sees_every_event_once_and_in_order() throws Exception {
        String url = TestLog.freshDatabase();
        try (TestLog log = TestLog.open(url);
                Connection unrelated = unrelated(log)) {
            Round round = round(log, () -> killConnectionsFor(LONG, log));
            LOG.info("{}", round);
            assertThat(round.seen()).allSatisfy(seen -> assertThat(seen).isEqualTo(round.stored()));
            assertThat(round.stored()).hasSizeGreaterThan(500);
            unrelated.rollback();
        }
    }

    /** Shows that the readers of these tests would notice a writer that breaks the one rule. */
    @Test
    void readers_miss_an_event_whose_index_was_drawn_before_the_lock() throws Exception {
        try (TestLog log = TestLog.fresh();
                Connection early = log.database().standalone()) {
            early.setAutoCommit(false);
            Reader reader = new Reader(log.database(), log.highWaterMark(), false);
            long drawn = EarlyIndex.draw(early);
            log.engine().appendEvents(event(UUID.randomUUID().toString(), 0, new Counted("a", 1)));
            Awaitility.await().atMost(PATIENCE).until(() -> reader.hasReached(drawn + 1));

            EarlyIndex.append(early, drawn);
            early.commit();
            log.engine().appendEvents(event(UUID.randomUUID().toString(), 0, new Counted("a", 2)));
            Awaitility.await().atMost(PATIENCE).until(() -> reader.hasReached(drawn + 2));

            assertThat(log.sql().queryForList("SELECT global_index FROM log.event ORDER BY 1", Long.class))
                    .containsExactly(drawn, drawn + 1, drawn + 2);
            assertThat(reader.end()).containsExactly(drawn + 1, drawn + 2);
        }
    }

    @Test
    void killing_the_server_loses_no_event(@TempDir Path directory) throws Exception {
        try (RestartablePostgreSql server = new RestartablePostgreSql(directory);
                TestLog log = TestLog.on(server.database("hostile"))) {
            log.sql().execute("CREATE TABLE unrelated (x int)");
            HighWaterMark highWaterMark = log.highWaterMark();
            HostileWriters writers = new HostileWriters(log, WRITERS);
            List<Reader> readers = List.of(
                    new Reader(log.database(), highWaterMark, false), new Reader(log.database(), highWaterMark, true));
            TimeUnit.SECONDS.sleep(3);
            kill(directory);
            server.stop();
            server.start();
            TimeUnit.SECONDS.sleep(3);
            Round round = end(log, writers, readers);
            LOG.info("With a killed server: {}", round);
            assertThat(round.seen()).allSatisfy(seen -> assertThat(seen).isEqualTo(round.stored()));
        }
    }

    private static void kill(Path directory) throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(directory.resolve("postmaster.pid")).getFirst());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList().forEach(ProcessHandle::destroyForcibly);
    }

    private record Round(List<Long> stored, List<List<Long>> seen, String writers) {

        @Override
        public String toString() {
            return "%d events up to index %d; %s; readers saw %s"
                    .formatted(
                            stored.size(),
                            stored.getLast(),
                            writers,
                            seen.stream().map(List::size).toList());
        }
    }

    private interface Step {

        void run() throws Exception;
    }

    private static Round round(TestLog log, Step meanwhile) throws Exception {
        HostileWriters writers = new HostileWriters(log, WRITERS);
        List<Reader> readers = List.of(
                new Reader(log.database(), log.highWaterMark(), false),
                new Reader(log.database(), log.highWaterMark(), false),
                new Reader(log.database(), log.highWaterMark(), true),
                new Reader(log.database(), log.highWaterMark(), true));
        meanwhile.run();
        return end(log, writers, readers);
    }

    private static Round end(TestLog log, HostileWriters writers, List<Reader> readers) throws Exception {
        writers.end();
        // Sets, because comparing lists of hundreds of thousands takes hours
        List<String> identifiers = log.sql().queryForList("SELECT event_identifier FROM log.event", String.class);
        assertThat(new HashSet<>(identifiers)).hasSameSizeAs(identifiers);
        assertThat(new HashSet<>(identifiers).containsAll(writers.acknowledged()))
                .as("every acknowledged event is stored")
                .isTrue();
        List<Long> stored = log.sql().queryForList("SELECT global_index FROM log.event ORDER BY 1", Long.class);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> readers.stream().allMatch(reader -> reader.hasReached(stored.getLast())));
        List<List<Long>> seen = new ArrayList<>();
        for (Reader reader : readers) {
            seen.add(reader.end());
        }
        return new Round(stored, seen, writers.toString());
    }

    private static void killConnectionsFor(Duration time, TestLog log) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(150);
            try {
                log.sql()
                        .queryForList(
                                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                                        + " AND pid <> pg_backend_pid() AND application_name <> 'unrelated' ORDER BY random() LIMIT 1");
            } catch (DataAccessException itself) {
                // The statement terminated its own connection
            }
        }
    }

    /** An unrelated transaction that stays open all the time; readers must not wait for it. */
    private static Connection unrelated(TestLog log) throws SQLException {
        log.sql().execute("CREATE TABLE unrelated (x int)");
        Connection connection = log.database().standalone();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET application_name = 'unrelated'");
            statement.execute("INSERT INTO unrelated VALUES (2)");
        }
        return connection;
    }
}
