package io.artistagent.eventlog.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.collaboration.CollaborationCommented;
import io.artistagent.domain.collaboration.CollaborationId;
import io.artistagent.domain.collaboration.CommentId;
import io.artistagent.domain.collaboration.Message;
import io.artistagent.embedded.TestStores;
import io.artistagent.eventlog.LogOfATest;
import io.artistagent.eventlog.database.LogDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The past is sealed in the end, whatever fails on the way. */
class ReencryptionFailuresTest {

    private static final PersonId ALMA = new PersonId(UUID.randomUUID());
    private static final PersonId BRUNO = new PersonId(UUID.randomUUID());
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private LogOfATest log;
    private Reencryption past;

    @BeforeEach
    void open() throws SQLException {
        log = LogOfATest.on(TestStores.freshDatabase());
        past = new Reencryption(log.database(), log.codec(), Duration.ofMillis(20));
        past.measuredBy(meters);
        inTheClear(ALMA);
        inTheClear(BRUNO);
        log.sql().update("INSERT INTO log.clear_past (last_index) SELECT max(global_index) FROM log.event");
        log.keys().lookAfresh();
    }

    @AfterEach
    void close() throws InterruptedException {
        past.close();
        log.close();
    }

    @Test
    void an_event_whose_key_is_missing_holds_nobody_up_and_is_sealed_when_the_key_is_back() throws Exception {
        var key = log.sql().queryForMap("SELECT * FROM keys.subject_key WHERE subject = ?", ALMA.value());
        log.sql().update("DELETE FROM keys.subject_key WHERE subject = ?", ALMA.value());

        past.start();
        Awaitility.await().atMost(PATIENCE).until(() -> inTheClear() == 1);
        assertThat(isToBeSealed()).isTrue();
        assertThat(stillClear()).isEqualTo(2);

        log.sql()
                .update(
                        "INSERT INTO keys.subject_key (subject, master_key, wrapped) VALUES (?, ?, ?)",
                        key.get("subject"),
                        key.get("master_key"),
                        key.get("wrapped"));
        past.await();
        assertThat(inTheClear()).isZero();
        assertThat(isToBeSealed()).isFalse();
        assertThat(stillClear()).isZero();
    }

    @Test
    void it_goes_on_when_the_keys_are_back() throws Exception {
        log.keys().measuredBy(meters);
        log.sql().execute("ALTER TABLE keys.subject_key RENAME TO away");
        var before = lookups();
        past.start();
        Awaitility.await().atMost(PATIENCE).until(() -> lookups() > before + 1);
        log.sql().execute("ALTER TABLE keys.away RENAME TO subject_key");

        past.await();
        assertThat(inTheClear()).isZero();
    }

    @Test
    void it_goes_on_after_an_error_that_passes() throws Exception {
        var errors = new AtomicInteger(3);
        var tight = new LogDataSource(new DelegatingDataSource(log.database()) {
            @Override
            public Connection getConnection() throws SQLException {
                if (errors.getAndDecrement() > 0) {
                    throw new OutOfMemoryError("unable to create native thread");
                }
                return super.getConnection();
            }
        });
        past = new Reencryption(tight, log.codec(), Duration.ofMillis(20));
        past.start();

        past.await();
        assertThat(inTheClear()).isZero();
    }

    @Test
    void it_waits_for_another_node_and_goes_on_where_that_one_ends() throws Exception {
        try (var another = log.database().standalone();
                var lock = another.createStatement()) {
            another.setAutoCommit(false);
            lock.execute("SELECT * FROM log.clear_past FOR UPDATE");
            past.start();
            Awaitility.await().atMost(PATIENCE).until(() -> stillClear() == 2);
            another.rollback();
        }

        past.await();
        assertThat(inTheClear()).isZero();
    }

    @Test
    void to_stop_never_waits_for_ever() throws Exception {
        try (var another = log.database().standalone();
                var lock = another.createStatement()) {
            another.setAutoCommit(false);
            lock.execute("LOCK TABLE log.clear_past IN ACCESS EXCLUSIVE MODE");
            past.start();

            assertThat(CompletableFuture.runAsync(this::stop)).succeedsWithin(PATIENCE);
            another.rollback();
        }
    }

    private void stop() {
        try {
            past.close();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void inTheClear(PersonId author) {
        var comment = new CollaborationCommented(
                new CollaborationId(UUID.randomUUID()),
                new CommentId(UUID.randomUUID()),
                new ArtistId(UUID.randomUUID()),
                author,
                Personal.of(new Message("Said")));
        var event = LogOfATest.event(UUID.randomUUID().toString(), 0, comment);
        log.engine().appendEvents(event);
        log.sql()
                .update(
                        "UPDATE log.event SET subject = NULL, payload = ? WHERE event_identifier = ?",
                        LogOfATest.serializer().serialize(comment, byte[].class).getData(),
                        event.getIdentifier());
    }

    private long inTheClear() {
        return log.sql().queryForObject("SELECT count(*) FROM log.event WHERE subject IS NULL", Long.class);
    }

    private boolean isToBeSealed() {
        return log.sql().queryForObject("SELECT EXISTS (SELECT FROM log.clear_past)", Boolean.class);
    }

    private double lookups() {
        return meters.get("artist.agent.keys.fetched").functionCounter().count();
    }

    private double stillClear() {
        return meters.get("artist.agent.log.clear.events").gauge().value();
    }
}
