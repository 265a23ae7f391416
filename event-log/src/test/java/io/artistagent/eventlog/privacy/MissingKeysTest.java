package io.artistagent.eventlog.privacy;

import static io.artistagent.eventlog.privacy.SealedLog.open;
import static io.artistagent.eventlog.privacy.SealedLog.seal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.RuleBroken;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;

/** The key database is older than the log, or a process stopped between creating a key and using it. */
class MissingKeysTest {

    private static final UUID ALMA = UUID.randomUUID();
    private static final UUID BRUNO = UUID.randomUUID();

    private final SealedLog log = new SealedLog();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_missing_key_is_not_replaced_and_works_again_after_a_newer_restore() throws Exception {
        String sealed = log.atAStart(keys -> seal(keys, ALMA));
        Map<String, Object> newer = key(ALMA);
        loseTheKeyOf(ALMA);

        try (KeyStore store = log.open()) {
            SubjectKeys keys = store.keys();
            assertThatThrownBy(() -> seal(keys, ALMA))
                    .isInstanceOf(SubjectKeyMissing.class)
                    .hasMessageNotContaining(ALMA.toString());
            assertThat(count("keys.subject_key")).isZero();

            log.restore(newer);
            assertThat(open(keys, ALMA, sealed)).isEqualTo("Alma Keller");
            seal(keys, ALMA);
        }
    }

    @Test
    void a_different_key_in_place_of_the_recorded_one_is_not_used() throws Exception {
        log.atAStart(keys -> seal(keys, ALMA));
        Map<String, Object> check = log.log().queryForMap("SELECT * FROM log.subject");
        log.log().update("DELETE FROM log.subject");
        loseTheKeyOf(ALMA);
        log.atAStart(keys -> seal(keys, ALMA));
        log.log().update("UPDATE log.subject SET key_check = ?", check.get("key_check"));

        try (KeyStore store = log.open()) {
            assertThatThrownBy(() -> seal(store.keys(), ALMA)).isInstanceOf(SubjectKeyMissing.class);
            assertThatThrownBy(() -> store.keys().opening("event", ALMA)).isInstanceOf(SubjectKeyMissing.class);
        }
    }

    @Test
    void a_key_that_was_not_recorded_before_a_crash_is_used_afterwards() throws Exception {
        String sealed = log.atAStart(keys -> seal(keys, ALMA));
        log.log().update("DELETE FROM log.subject");

        log.atAStart(keys -> seal(keys, ALMA));

        String opened = log.atAStart(keys -> open(keys, ALMA, sealed));
        assertThat(opened).isEqualTo("Alma Keller");
        assertThat(log.log().queryForList("SELECT subject FROM log.subject", UUID.class))
                .containsExactly(ALMA);
    }

    @Test
    void a_key_that_was_lost_before_use_is_replaced() throws Exception {
        log.atAStart(keys -> seal(keys, ALMA));
        log.log().update("DELETE FROM log.subject");
        loseTheKeyOf(ALMA);

        String sealed = log.atAStart(keys -> seal(keys, ALMA));

        String opened = log.atAStart(keys -> open(keys, ALMA, sealed));
        assertThat(opened).isEqualTo("Alma Keller");
    }

    @Test
    void a_record_of_a_key_that_was_rolled_back_is_repeated_by_the_next_transaction() throws Exception {
        try (KeyStore store = log.open()) {
            log.transaction().executeWithoutResult(transaction -> {
                log.usesTheDatabase();
                seal(store.keys(), ALMA);
                transaction.setRollbackOnly();
            });
            assertThat(log.log().queryForList("SELECT subject FROM log.subject"))
                    .isEmpty();

            seal(store.keys(), ALMA);

            assertThat(log.log().queryForList("SELECT subject FROM log.subject", UUID.class))
                    .containsExactly(ALMA);
        }
    }

    @Test
    void a_record_that_its_own_transaction_read_and_rolled_back_is_repeated_by_the_next_one() throws Exception {
        try (KeyStore store = log.open()) {
            log.transaction().executeWithoutResult(transaction -> {
                log.usesTheDatabase();
                seal(store.keys(), ALMA);
                // As when a projection is claimed meanwhile, or ten seconds have passed
                store.keys().dropCachedKeys();
                seal(store.keys(), ALMA);
                transaction.setRollbackOnly();
            });

            seal(store.keys(), ALMA);

            assertThat(log.log().queryForList("SELECT subject FROM log.subject", UUID.class))
                    .containsExactly(ALMA);
        }
    }

    @Test
    void health_counts_missing_keys_without_naming_persons() throws Exception {
        log.atAStart(keys -> seal(keys, ALMA));
        loseTheKeyOf(ALMA);

        try (KeyStore store = log.open()) {
            KeysHealth health = new KeysHealth(store);
            assertThat(status(health.health())).isEqualTo("UP");
            assertThatThrownBy(() -> seal(store.keys(), ALMA)).isInstanceOf(SubjectKeyMissing.class);

            assertThat(status(health.health())).isEqualTo("DEGRADED");
            assertThat(health.health().getDetails()).containsEntry("missing", 1L);
            assertThat(health.health().toString()).doesNotContain(ALMA.toString());
        }
    }

    /** Follows docs/en/operating.md. */
    @Test
    void a_person_whose_key_is_lost_for_good_can_be_erased() throws Exception {
        String brunos = log.atAStart(keys -> {
            seal(keys, ALMA);
            return seal(keys, BRUNO);
        });
        loseTheKeyOf(ALMA);
        log.log().update("INSERT INTO log.erasure (subject) SELECT subject FROM log.subject WHERE subject <> ?", BRUNO);

        try (KeyStore store = log.open()) {
            assertThat(store.keys().opening("event", ALMA).open("/name", "any")).isNull();
            assertThatThrownBy(() -> seal(store.keys(), ALMA)).isInstanceOf(RuleBroken.class);
            assertThat(store.keys().erasureOf(new PersonId(ALMA))).get().matches(ErasureRecord::wasKnown);
            assertThat(open(store.keys(), BRUNO, brunos)).isEqualTo("Alma Keller");
        }
    }

    @Test
    void a_new_key_database_gives_no_known_person_a_second_key() throws Exception {
        log.atAStart(keys -> seal(keys, ALMA));
        log.losesItsKeys();
        log.log().update("DELETE FROM log.key_store");

        try (KeyStore store = log.open()) {
            assertThatThrownBy(() -> seal(store.keys(), ALMA)).isInstanceOf(SubjectKeyMissing.class);
            seal(store.keys(), BRUNO);
        }
    }

    private static String status(Health health) {
        return health.getStatus().getCode();
    }

    private Map<String, Object> key(UUID subject) {
        return log.keys().queryForMap("SELECT * FROM keys.subject_key WHERE subject = ?", subject);
    }

    private void loseTheKeyOf(UUID subject) {
        log.keys().update("DELETE FROM keys.subject_key WHERE subject = ?", subject);
    }

    private long count(String table) {
        return log.keys().queryForObject("SELECT count(*) FROM " + table, Long.class);
    }
}
