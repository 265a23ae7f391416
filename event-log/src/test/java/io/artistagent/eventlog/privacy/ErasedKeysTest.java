package io.artistagent.eventlog.privacy;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The key of an erased person is gone on every node, and no restored backup brings it back. */
class ErasedKeysTest {

    private static final UUID ALMA = UUID.randomUUID();
    private static final UUID BRUNO = UUID.randomUUID();

    private final SealedLog log = new SealedLog();

    @AfterEach
    void close() {
        log.close();
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
            PersonId withoutData = new PersonId(UUID.randomUUID());
            assertThat(store.keys().erasureOf(new PersonId(ALMA))).isEmpty();

            for (int twice = 0; twice < 2; twice++) {
                store.keys().erase(new PersonId(ALMA));
                store.keys().erase(withoutData);

                assertThat(store.keys().erasureOf(new PersonId(ALMA))).get().matches(ErasureRecord::wasKnown);
                assertThat(store.keys().erasureOf(withoutData)).get().matches(erasure -> !erasure.wasKnown());
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
}
