package io.artistagent.eventlog.privacy;

import static io.artistagent.eventlog.privacy.ASealedLog.ANOTHER_MASTER_KEY;
import static io.artistagent.eventlog.privacy.ASealedLog.MASTER_KEY;
import static io.artistagent.eventlog.privacy.ASealedLog.open;
import static io.artistagent.eventlog.privacy.ASealedLog.seal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.domain.AnErasedPersonActsNoMore;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.RuleBroken;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The keys of persons through rotations, erasures and restored backups. */
class SubjectKeysTest {

    private static final UUID ALMA = UUID.randomUUID();
    private static final UUID BRUNO = UUID.randomUUID();

    private final ASealedLog log = new ASealedLog();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void what_one_start_seals_the_next_one_opens() throws Exception {
        var sealed = log.atAStart(keys -> seal(keys, ALMA));

        String opened = log.atAStart(keys -> open(keys, ALMA, sealed));
        assertThat(opened).isEqualTo("Alma Keller");
    }

    @Test
    void a_wrong_master_key_refuses_to_start_and_says_what_to_do() throws Exception {
        log.atAStart(keys -> seal(keys, ALMA));

        assertThatThrownBy(() -> log.open(ANOTHER_MASTER_KEY))
                .isInstanceOf(WrongMasterKey.class)
                .hasMessageContaining("artist-agent.keys.others")
                .hasMessageNotContaining(ANOTHER_MASTER_KEY);
    }

    @Test
    void a_log_starts_with_no_other_keys_than_its_own() throws Exception {
        log.atAStart(keys -> seal(keys, ALMA));
        log.losesItsKeys();

        assertThatThrownBy(log::open).isInstanceOf(ForeignKeys.class).hasMessageContaining("artist-agent.keys.url");
    }

    @Test
    void no_master_key_and_a_short_one_refuse_to_start() {
        assertThatThrownBy(() -> log.open(""))
                .isInstanceOf(WrongMasterKey.class)
                .hasMessageContaining("32 random bytes");
        assertThatThrownBy(() -> log.open("c2hvcnQ=")).isInstanceOf(WrongMasterKey.class);
    }

    @Test
    void a_new_master_key_takes_over_and_the_old_one_is_needed_no_more() throws Exception {
        var people =
                IntStream.range(0, 1_200).mapToObj(number -> UUID.randomUUID()).toList();
        var sealed = log.atAStart(
                keys -> people.stream().map(person -> seal(keys, person)).toList());

        try (var store = log.open(ANOTHER_MASTER_KEY, MASTER_KEY)) {
            log.awaitRotation();
            assertThat(open(store.keys(), people.getFirst(), sealed.getFirst())).isEqualTo("Alma Keller");
        }
        try (var store = log.open(ANOTHER_MASTER_KEY)) {
            for (var number = 0; number < people.size(); number++) {
                assertThat(open(store.keys(), people.get(number), sealed.get(number)))
                        .isEqualTo("Alma Keller");
            }
        }
        assertThatThrownBy(() -> log.open(MASTER_KEY)).isInstanceOf(WrongMasterKey.class);
    }

    @Test
    void a_rotation_that_was_stopped_half_way_goes_on() throws Exception {
        var sealed = log.atAStart(keys -> List.of(seal(keys, ALMA), seal(keys, BRUNO)));
        var before = log.keys()
                .queryForList("SELECT * FROM keys.subject_key WHERE subject = ?", BRUNO)
                .getFirst();
        var master = log.keys().queryForList("SELECT * FROM keys.master_key").getFirst();
        try (var store = log.open(ANOTHER_MASTER_KEY, MASTER_KEY)) {
            log.awaitRotation();
        }
        // As if it had come to the one and not to the other
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

        try (var store = log.open(ANOTHER_MASTER_KEY, MASTER_KEY)) {
            log.awaitRotation();
            assertThat(open(store.keys(), ALMA, sealed.getFirst())).isEqualTo("Alma Keller");
            assertThat(open(store.keys(), BRUNO, sealed.getLast())).isEqualTo("Alma Keller");
        }
        assertThat(log.keys().queryForObject("SELECT count(*) FROM keys.master_key", Long.class))
                .isEqualTo(1);
    }

    @Test
    void who_is_erased_is_read_as_erased_and_told_of_no_more() throws Exception {
        try (var store = log.open()) {
            var keys = store.keys();
            var heard = new ArrayList<PersonId>();
            keys.whenErased(heard::add);
            var almas = seal(keys, ALMA);
            var brunos = seal(keys, BRUNO);

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
    void whoever_hears_of_an_erasure_in_the_log_lets_go_of_the_key() throws Exception {
        try (var one = log.open();
                var other = log.open()) {
            var heard = new ArrayList<PersonId>();
            other.keys().whenErased(heard::add);
            var almas = seal(one.keys(), ALMA);
            assertThat(open(other.keys(), ALMA, almas)).isEqualTo("Alma Keller");

            one.keys().erase(new PersonId(ALMA));
            assertThat(open(other.keys(), ALMA, almas)).as("for a few seconds").isEqualTo("Alma Keller");
            other.keys().forget(new PersonId(ALMA));

            assertThat(other.keys().opening("event", ALMA).open("/name", almas)).isNull();
            assertThat(heard).containsExactly(new PersonId(ALMA));
        }
    }

    @Test
    void an_erasure_on_another_node_is_known_at_once_to_whoever_asks_the_log() throws Exception {
        try (var one = log.open();
                var other = log.open()) {
            var alma = new PersonId(ALMA);
            seal(other.keys(), ALMA);
            assertThat(other.keys().isErasedByNow(alma)).isFalse();

            one.keys().erase(alma);

            assertThat(other.keys().isErased(ALMA)).as("for a few seconds").isFalse();
            assertThat(other.keys().isErasedByNow(alma)).isTrue();
        }
    }

    @Test
    void whoever_looks_afresh_opens_nothing_of_the_erased() throws Exception {
        try (var one = log.open();
                var other = log.open()) {
            var almas = seal(one.keys(), ALMA);
            var brunos = seal(one.keys(), BRUNO);
            other.keys().fetch(List.of(ALMA, BRUNO));
            one.keys().erase(new PersonId(ALMA));

            other.keys().lookAfresh();

            assertThat(other.keys().opening("event", ALMA).open("/name", almas)).isNull();
            assertThat(open(other.keys(), BRUNO, brunos)).isEqualTo("Alma Keller");
        }
    }

    @Test
    void an_erasure_says_whether_anything_was_known_of_the_person() throws Exception {
        try (var store = log.open()) {
            seal(store.keys(), ALMA);
            var nobody = new PersonId(UUID.randomUUID());
            assertThat(store.keys().forgotten(new PersonId(ALMA))).isEmpty();

            for (var twice = 0; twice < 2; twice++) {
                store.keys().erase(new PersonId(ALMA));
                store.keys().erase(nobody);

                assertThat(store.keys().forgotten(new PersonId(ALMA))).get().matches(Forgotten::wasKnown);
                assertThat(store.keys().forgotten(nobody)).get().matches(gone -> !gone.wasKnown());
            }
        }
    }

    @Test
    void an_erasure_that_reached_the_keys_alone_is_one_to_a_node_that_runs() throws Exception {
        try (var one = log.open();
                var other = log.open()) {
            var almas = seal(one.keys(), ALMA);
            one.keys().erase(new PersonId(ALMA));
            log.log().update("TRUNCATE log.erasure");

            assertThat(other.keys().opening("event", ALMA).open("/name", almas)).isNull();
            assertThat(log.log().queryForList("SELECT subject FROM log.erasure", UUID.class))
                    .containsExactly(ALMA);
        }
    }

    @Test
    void who_is_erased_before_their_first_event_never_gets_a_key() throws Exception {
        try (var store = log.open()) {
            store.keys().erase(new PersonId(ALMA));

            assertThatThrownBy(() -> store.keys().sealing("event", ALMA)).isInstanceOf(RuleBroken.class);
        }
    }

    @Test
    void a_restored_database_of_keys_brings_nobody_back() throws Exception {
        var sealed = log.atAStart(keys -> seal(keys, ALMA));
        var backup = log.keys().queryForList("SELECT * FROM keys.subject_key").getFirst();
        try (var running = log.open()) {
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
    void a_database_of_keys_that_is_restored_under_a_running_node_brings_nobody_back() throws Exception {
        var sealed = log.atAStart(keys -> seal(keys, ALMA));
        var backup = log.keys().queryForList("SELECT * FROM keys.subject_key").getFirst();
        try (var another = log.open();
                var running = log.open()) {
            another.keys().erase(new PersonId(ALMA));
            log.keys().update("TRUNCATE keys.erasure");
            log.restore(backup);

            assertThat(running.keys().opening("event", ALMA).open("/name", sealed))
                    .isNull();
            assertThatThrownBy(() -> running.keys().sealing("event", ALMA)).isInstanceOf(RuleBroken.class);
        }
    }

    @Test
    void a_restored_log_still_knows_who_was_erased() throws Exception {
        try (var store = log.open()) {
            store.keys().erase(new PersonId(ALMA));
        }
        log.log().update("TRUNCATE log.erasure");

        boolean erased = log.atAStart(keys -> keys.isErased(ALMA));
        assertThat(erased).isTrue();
        assertThat(log.log().queryForList("SELECT subject FROM log.erasure", UUID.class))
                .containsExactly(ALMA);
    }

    @Test
    void a_key_that_is_gone_without_an_erasure_is_said_to_be_missing() throws Exception {
        log.atAStart(keys -> seal(keys, ALMA));
        log.keys().update("DELETE FROM keys.subject_key");

        assertThatThrownBy(() -> log.atAStart(keys -> keys.opening("event", ALMA)))
                .isInstanceOf(SubjectKeyMissing.class);
    }

    @Test
    void many_who_seal_at_the_same_moment_share_one_key() throws Exception {
        try (var one = log.open();
                var other = log.open();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> callers = IntStream.range(0, 40)
                    .mapToObj(number -> (Callable<String>) () -> seal((number % 2 == 0 ? one : other).keys(), ALMA))
                    .toList();
            for (var sealed : threads.invokeAll(callers)) {
                assertThat(open(one.keys(), ALMA, sealed.get())).isEqualTo("Alma Keller");
            }
        }
    }
}
