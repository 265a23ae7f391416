package io.artistagent.eventlog.privacy;

import static io.artistagent.eventlog.privacy.SealedLog.ANOTHER_MASTER_KEY;
import static io.artistagent.eventlog.privacy.SealedLog.MASTER_KEY;
import static io.artistagent.eventlog.privacy.SealedLog.open;
import static io.artistagent.eventlog.privacy.SealedLog.seal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The keys of persons and the master key that wraps them, through restarts and rotations. */
class SubjectKeysTest {

    private static final UUID ALMA = UUID.randomUUID();
    private static final UUID BRUNO = UUID.randomUUID();

    private final SealedLog log = new SealedLog();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_sealed_field_opens_after_a_restart() throws Exception {
        String sealed = log.atAStart(keys -> seal(keys, ALMA));

        String opened = log.atAStart(keys -> open(keys, ALMA, sealed));
        assertThat(opened).isEqualTo("Alma Keller");
    }

    @Test
    void a_wrong_master_key_prevents_startup_with_instructions() throws Exception {
        log.atAStart(keys -> seal(keys, ALMA));

        assertThatThrownBy(() -> log.open(ANOTHER_MASTER_KEY))
                .isInstanceOf(WrongMasterKey.class)
                .hasMessageContaining("artist-agent.keys.others")
                .hasMessageNotContaining(ANOTHER_MASTER_KEY);
    }

    @Test
    void a_foreign_key_database_prevents_startup() throws Exception {
        log.atAStart(keys -> seal(keys, ALMA));
        log.losesItsKeys();

        assertThatThrownBy(log::open)
                .isInstanceOf(WrongKeyDatabase.class)
                .hasMessageContaining("artist-agent.keys.url");
    }

    @Test
    void a_missing_or_short_master_key_prevents_startup() {
        assertThatThrownBy(() -> log.open(""))
                .isInstanceOf(WrongMasterKey.class)
                .hasMessageContaining("32 random bytes");
        assertThatThrownBy(() -> log.open("c2hvcnQ=")).isInstanceOf(WrongMasterKey.class);
    }

    @Test
    void after_a_rotation_the_old_master_key_is_not_needed() throws Exception {
        List<UUID> people =
                IntStream.range(0, 1_200).mapToObj(number -> UUID.randomUUID()).toList();
        List<String> sealed = log.atAStart(
                keys -> people.stream().map(person -> seal(keys, person)).toList());

        try (KeyStore store = log.open(ANOTHER_MASTER_KEY, MASTER_KEY)) {
            log.awaitRotation();
            assertThat(open(store.keys(), people.getFirst(), sealed.getFirst())).isEqualTo("Alma Keller");
        }
        try (KeyStore store = log.open(ANOTHER_MASTER_KEY)) {
            for (int number = 0; number < people.size(); number++) {
                assertThat(open(store.keys(), people.get(number), sealed.get(number)))
                        .isEqualTo("Alma Keller");
            }
        }
        assertThatThrownBy(() -> log.open(MASTER_KEY)).isInstanceOf(WrongMasterKey.class);
    }

    @Test
    void an_interrupted_rotation_continues_at_the_next_start() throws Exception {
        List<String> sealed = log.atAStart(keys -> List.of(seal(keys, ALMA), seal(keys, BRUNO)));
        Map<String, Object> before = log.keys()
                .queryForList("SELECT * FROM keys.subject_key WHERE subject = ?", BRUNO)
                .getFirst();
        Map<String, Object> master =
                log.keys().queryForList("SELECT * FROM keys.master_key").getFirst();
        try (KeyStore store = log.open(ANOTHER_MASTER_KEY, MASTER_KEY)) {
            log.awaitRotation();
        }
        // As if the rotation had stopped after the first key
        log.keys()
                .update(
                        "INSERT INTO keys.master_key (id, check_value) VALUES (?, ?)",
                        master.get("id"),
                        master.get("check_value"));
        log.keys()
                .update(
                        "UPDATE keys.subject_key SET master_key = ?, wrapped = ? WHERE subject = ?",
                        before.get("master_key"),
                        before.get("wrapped"),
                        BRUNO);

        try (KeyStore store = log.open(ANOTHER_MASTER_KEY, MASTER_KEY)) {
            log.awaitRotation();
            assertThat(open(store.keys(), ALMA, sealed.getFirst())).isEqualTo("Alma Keller");
            assertThat(open(store.keys(), BRUNO, sealed.getLast())).isEqualTo("Alma Keller");
        }
        assertThat(log.keys().queryForObject("SELECT count(*) FROM keys.master_key", Long.class))
                .isEqualTo(1);
    }

    @Test
    void a_deleted_key_without_an_erasure_is_missing() throws Exception {
        log.atAStart(keys -> seal(keys, ALMA));
        log.keys().update("DELETE FROM keys.subject_key");

        assertThatThrownBy(() -> log.atAStart(keys -> keys.opening("event", ALMA)))
                .isInstanceOf(SubjectKeyMissing.class);
    }

    @Test
    void concurrent_first_uses_share_one_key() throws Exception {
        try (KeyStore one = log.open();
                KeyStore other = log.open();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> callers = IntStream.range(0, 40)
                    .mapToObj(number -> (Callable<String>) () -> seal((number % 2 == 0 ? one : other).keys(), ALMA))
                    .toList();
            for (Future<String> sealed : threads.invokeAll(callers)) {
                assertThat(open(one.keys(), ALMA, sealed.get())).isEqualTo("Alma Keller");
            }
        }
    }
}
