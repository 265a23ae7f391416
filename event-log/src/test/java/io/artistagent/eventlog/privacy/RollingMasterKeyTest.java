package io.artistagent.eventlog.privacy;

import static io.artistagent.eventlog.privacy.SealedLog.ANOTHER_MASTER_KEY;
import static io.artistagent.eventlog.privacy.SealedLog.MASTER_KEY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The master key is replaced while nodes are restarted one by one, as in docs/en/operating.md. */
class RollingMasterKeyTest {

    private final SealedLog log = new SealedLog();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_node_that_knows_the_new_master_key_works_while_others_already_wrap_with_it() throws Exception {
        UUID alma = UUID.randomUUID();
        UUID bruno = UUID.randomUUID();
        try (KeyStore before = log.open(MASTER_KEY, ANOTHER_MASTER_KEY)) {
            String almas = seal(before, alma);
            try (KeyStore after = log.open(ANOTHER_MASTER_KEY, MASTER_KEY)) {
                log.awaitRotation();
                assertThat(after.rewrapped())
                        .succeedsWithin(Duration.ofSeconds(20))
                        .isEqualTo(1);
                before.keys().dropCachedKeys();

                assertThat(open(before, alma, almas)).isEqualTo("Somebody");
                String brunos = seal(before, bruno);
                assertThat(open(after, bruno, brunos)).isEqualTo("Somebody");
            }
        }
        try (KeyStore again = log.open(ANOTHER_MASTER_KEY, MASTER_KEY)) {
            log.awaitRotation();
        }
        assertThatCode(() -> log.open(ANOTHER_MASTER_KEY).close()).doesNotThrowAnyException();
    }

    private static String seal(KeyStore store, UUID person) {
        return store.keys().sealing("event", person).seal("/name", "Somebody".getBytes(UTF_8));
    }

    private static String open(KeyStore store, UUID person, String sealed) {
        return new String(store.keys().opening("event", person).open("/name", sealed), UTF_8);
    }
}
