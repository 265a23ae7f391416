package io.artistagent.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.embedded.TestStores;
import io.artistagent.eventlog.privacy.KeySettings;
import io.artistagent.eventlog.privacy.MasterKeys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** A key management service holds the master key, and the application never sees it. */
class HeldMasterKeyTest {

    private static final UUID ALMA = UUID.randomUUID();

    /** Keeps what it wraps to itself, and gives out receipts. */
    static final class Service implements MasterKeys {

        private final Map<String, byte[]> wrapped = new HashMap<>();

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
            var receipt = UUID.randomUUID() + new String(bound, UTF_8);
            wrapped.put(receipt, key.clone());
            return receipt.getBytes(UTF_8);
        }

        @Override
        public byte[] unwrap(String name, byte[] receipt, byte[] bound) {
            var text = new String(receipt, UTF_8);
            assertThat(text).endsWith(new String(bound, UTF_8));
            return wrapped.get(text).clone();
        }
    }

    @Test
    void keys_are_wrapped_by_the_service_where_there_is_one_and_no_setting_is_needed() throws Exception {
        var service = new Service();
        var beans = new StaticListableBeanFactory(Map.of("service", service));
        var url = TestStores.freshDatabase();
        var settings = new KeySettings(url, "", "", "", List.of());
        var sealed = "";
        try (var log = LogOfATest.on(TestStores.freshDatabase())) {
            // The log of a test has keys of its own, to which it belongs until then
            log.sql().update("DELETE FROM log.key_store");
            for (var start = 1; start <= 2; start++) {
                try (var store = new PostgreSqlLog()
                        .keyStore(settings, log.database(), beans.getBeanProvider(MasterKeys.class))) {
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
}
