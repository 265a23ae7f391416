package io.artistagent.eventlog.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.privacy.KeySettings;
import io.artistagent.eventlog.privacy.KeyStore;
import io.artistagent.eventlog.privacy.MasterKeys;
import io.artistagent.testkit.stores.TestStores;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/** A key management service holds the master key, and the application never sees it. */
class HeldMasterKeyTest {

    private static final UUID ALMA = UUID.randomUUID();

    private final Service service = new Service();
    private final KeySettings settings = new KeySettings(TestStores.freshDatabase(), "", "", "", List.of());

    /** Stores the keys that it wraps and returns receipts for them. */
    static final class Service implements MasterKeys {

        private final Map<String, byte[]> wrapped = new ConcurrentHashMap<>();
        private volatile boolean unavailable;

        @Override
        public String current() {
            return "held elsewhere";
        }

        @Override
        public boolean has(String name) {
            return name.equals(current());
        }

        @Override
        public byte[] wrap(byte[] key, byte[] bound) {
            requireHere();
            String receipt = UUID.randomUUID() + new String(bound, UTF_8);
            wrapped.put(receipt, key.clone());
            return receipt.getBytes(UTF_8);
        }

        @Override
        public byte[] unwrap(String name, byte[] receipt, byte[] bound) {
            requireHere();
            String text = new String(receipt, UTF_8);
            assertThat(text).endsWith(new String(bound, UTF_8));
            return wrapped.get(text).clone();
        }

        private void requireHere() {
            if (unavailable) {
                throw new DataAccessResourceFailureException("The service is unavailable.");
            }
        }
    }

    @Test
    void a_key_management_service_wraps_the_keys_and_replaces_the_setting() throws Exception {
        String sealed = "";
        try (TestLog log = TestLog.fresh()) {
            for (int start = 1; start <= 2; start++) {
                try (KeyStore store = store(log)) {
                    if (start == 1) {
                        sealed = store.keys().sealing("event", ALMA).seal("/name", "Alma".getBytes(UTF_8));
                    }
                    assertThat(store.keys().opening("event", ALMA).open("/name", sealed))
                            .asString(UTF_8)
                            .isEqualTo("Alma");
                }
            }
        }
        assertThat(service.wrapped).as("the key of Alma and the check").hasSize(2);
    }

    private KeyStore store(TestLog log) {
        // TestLog has already bound the log to its own key database
        log.sql().update("DELETE FROM log.key_store");
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("service", service));
        return new PostgreSqlLogConfiguration()
                .keyStore(settings, log.database(), beans.getBeanProvider(MasterKeys.class));
    }
}
