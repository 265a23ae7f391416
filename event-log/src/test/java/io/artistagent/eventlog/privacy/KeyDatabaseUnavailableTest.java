package io.artistagent.eventlog.privacy;

import static io.artistagent.eventlog.privacy.SealedLog.open;
import static io.artistagent.eventlog.privacy.SealedLog.seal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Only the first lookup waits for an unavailable key database; a caller's broken transaction does not make it unavailable. */
class KeyDatabaseUnavailableTest {

    private static final UUID ALMA = UUID.randomUUID();
    private static final UUID BRUNO = UUID.randomUUID();

    private final SealedLog log = new SealedLog();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void further_lookups_fail_at_once_until_the_key_database_is_back() throws Exception {
        try (KeyStore store = log.open()) {
            SubjectKeys keys = store.keys();
            String almas = seal(keys, ALMA);
            keys.dropCachedKeys();
            log.keys().execute("ALTER TABLE keys.subject_key RENAME TO away");

            // The same failure object: the database was not queried again. A slow machine may need another attempt
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> catchThrowable(() -> keys.opening("event", ALMA))
                            == catchThrowable(() -> keys.opening("event", BRUNO)));
            log.keys().execute("ALTER TABLE keys.away RENAME TO subject_key");

            await().atMost(Duration.ofSeconds(30))
                    .ignoreExceptions()
                    .until(() -> open(keys, ALMA, almas).equals("Alma Keller"));
        }
    }

    @Test
    void a_broken_transaction_does_not_make_the_keys_unavailable() throws Exception {
        try (KeyStore store = log.open()) {
            SubjectKeys keys = store.keys();
            seal(keys, ALMA);
            String brunos = seal(keys, BRUNO);
            keys.dropCachedKeys();

            log.transaction().executeWithoutResult(transaction -> {
                assertThatThrownBy(log::failsAtWork).isInstanceOf(DataAccessException.class);
                assertThatThrownBy(() -> keys.opening("event", ALMA)).isInstanceOf(DataAccessException.class);
                transaction.setRollbackOnly();
            });

            assertThat(open(keys, BRUNO, brunos)).isEqualTo("Alma Keller");
        }
    }
}
