package io.artistagent.eventlog.privacy;

import static io.artistagent.eventlog.privacy.SealedLog.ANOTHER_MASTER_KEY;
import static io.artistagent.eventlog.privacy.SealedLog.MASTER_KEY;
import static io.artistagent.eventlog.privacy.SealedLog.open;
import static io.artistagent.eventlog.privacy.SealedLog.seal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.domain.AnErasedPersonActsNoMore;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.RuleBroken;
import java.util.ArrayList;
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

/** The keys of persons through rotations, erasures and restored backups. */
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
    void an_erased_person_cannot_be_read_or_written() throws Exception {
        try (KeyStore store = log.open()) {
            SubjectKeys keys = store.keys();
            List<PersonId> heard = new ArrayList<>();
            keys.whenErased(heard::add);
            String almas = seal(keys, ALMA);
            String brunos = seal(keys, BRUNO);

            keys.erase(new PersonId(ALMA));

            assertThat(keys.opening("event", ALMA).open("/name", almas)).isNull();
            assertThatThrownBy(() -> keys.sealing("event", ALMA))
                    .isInstanceOfSatisfying(
                            RuleBroken.class,
                            broken -> assertThat(broken.rule()).isEqualTo(AnErasedPersonActsNoMore.class));
            assertThat(open(keys, BRUNO, brunos)).isEqualTo("Alma Keller");
            assertThat(heard).containsExactly(new PersonId(ALMA));
        }
        assertThat(log.keys().queryForList("SELECT subject FROM keys.subject_key", UUID.class))
                .containsExactly(BRUNO);
    }

    @Test
    void a_node_that_reads_an_erasure_drops_the_key() throws Exception {
        try (KeyStore one = log.open();
                KeyStore other = log.open()) {
            List<PersonId> heard = new ArrayList<>();
            other.keys().whenErased(heard::add);
            String almas = seal(one.keys(), ALMA);
            assertThat(open(other.keys(), ALMA, almas)).isEqualTo("Alma Keller");

            one.keys().erase(new PersonId(ALMA));
            assertThat(open(other.keys(), ALMA, almas)).as("for a few seconds").isEqualTo("Alma Keller");
            other.keys().forget(new PersonId(ALMA));

            assertThat(other.keys().opening("event", ALMA).open("/name", almas)).isNull();
            assertThat(heard).containsExactly(new PersonId(ALMA));
        }
    }

    @Test
    void the_log_register_shows_an_erasure_on_another_node_at_once() throws Exception {
        try (KeyStore one = log.open();
                KeyStore other = log.open()) {
            PersonId alma = new PersonId(ALMA);
            seal(other.keys(), ALMA);
            assertThat(other.keys().isErasedOnAnyNode(alma)).isFalse();

            one.keys().erase(alma);

            assertThat(other.keys().isErased(ALMA)).as("for a few seconds").isFalse();
            assertThat(other.keys().isErasedOnAnyNode(alma)).isTrue();
        }
    }

    @Test
    void after_dropping_its_keys_a_node_opens_nothing_of_the_erased() throws Exception {
        try (KeyStore one = log.open();
                KeyStore other = log.open()) {
            String almas = seal(one.keys(), ALMA);
            String brunos = seal(one.keys(), BRUNO);
            other.keys().fetch(List.of(ALMA, BRUNO));
            one.keys().erase(new PersonId(ALMA));

            other.keys().dropCachedKeys();

            assertThat(other.keys().opening("event", ALMA).open("/name", almas)).isNull();
            assertThat(open(other.keys(), BRUNO, brunos)).isEqualTo("Alma Keller");
        }
    }

    @Test
    void an_erasure_records_whether_there_was_personal_data() throws Exception {
        try (KeyStore store = log.open()) {
            seal(store.keys(), ALMA);
            PersonId nobody = new PersonId(UUID.randomUUID());
            assertThat(store.keys().erasureOf(new PersonId(ALMA))).isEmpty();

            for (int twice = 0; twice < 2; twice++) {
                store.keys().erase(new PersonId(ALMA));
                store.keys().erase(nobody);

                assertThat(store.keys().erasureOf(new PersonId(ALMA))).get().matches(ErasureRecord::wasKnown);
                assertThat(store.keys().erasureOf(nobody)).get().matches(erasure -> !erasure.wasKnown());
            }
        }
    }

    @Test
    void an_erasure_that_reached_only_the_key_database_takes_effect() throws Exception {
        try (KeyStore one = log.open();
                KeyStore other = log.open()) {
            String almas = seal(one.keys(), ALMA);
            one.keys().erase(new PersonId(ALMA));
            log.log().update("TRUNCATE log.erasure");

            assertThat(other.keys().opening("event", ALMA).open("/name", almas)).isNull();
            assertThat(log.log().queryForList("SELECT subject FROM log.erasure", UUID.class))
                    .containsExactly(ALMA);
        }
    }

    @Test
    void a_person_erased_before_their_first_event_never_gets_a_key() throws Exception {
        try (KeyStore store = log.open()) {
            store.keys().erase(new PersonId(ALMA));

            assertThatThrownBy(() -> store.keys().sealing("event", ALMA)).isInstanceOf(RuleBroken.class);
        }
    }

    @Test
    void a_restored_key_database_does_not_undo_an_erasure() throws Exception {
        String sealed = log.atAStart(keys -> seal(keys, ALMA));
        Map<String, Object> backup =
                log.keys().queryForList("SELECT * FROM keys.subject_key").getFirst();
        try (KeyStore running = log.open()) {
            running.keys().erase(new PersonId(ALMA));
        }
        log.keys().update("TRUNCATE keys.erasure");
        log.restore(backup);

        byte[] opened = log.atAStart(keys -> keys.opening("event", ALMA).open("/name", sealed));
        assertThat(opened).isNull();
        assertThat(log.keys().queryForObject("SELECT count(*) FROM keys.subject_key", Long.class))
                .isZero();
    }

    @Test
    void a_key_database_restored_under_a_running_node_does_not_undo_an_erasure() throws Exception {
        String sealed = log.atAStart(keys -> seal(keys, ALMA));
        Map<String, Object> backup =
                log.keys().queryForList("SELECT * FROM keys.subject_key").getFirst();
        try (KeyStore another = log.open();
                KeyStore running = log.open()) {
            another.keys().erase(new PersonId(ALMA));
            log.keys().update("TRUNCATE keys.erasure");
            log.restore(backup);

            assertThat(running.keys().opening("event", ALMA).open("/name", sealed))
                    .isNull();
            assertThatThrownBy(() -> running.keys().sealing("event", ALMA)).isInstanceOf(RuleBroken.class);
        }
    }

    @Test
    void a_restored_log_does_not_undo_an_erasure() throws Exception {
        try (KeyStore store = log.open()) {
            store.keys().erase(new PersonId(ALMA));
        }
        log.log().update("TRUNCATE log.erasure");

        boolean erased = log.atAStart(keys -> keys.isErased(ALMA));
        assertThat(erased).isTrue();
        assertThat(log.log().queryForList("SELECT subject FROM log.erasure", UUID.class))
                .containsExactly(ALMA);
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
