package io.artistagent.eventlog.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.testkit.stores.TestStores;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

class ServerSettingsTest {

    @Test
    void a_server_with_default_settings_is_accepted() throws Exception {
        try (var connection = DriverManager.getConnection(TestStores.freshDatabase())) {
            assertThatCode(() -> ServerSettings.check(connection)).doesNotThrowAnyException();
        }
    }

    @Test
    void a_server_without_durable_commits_is_refused() throws Exception {
        try (var connection = DriverManager.getConnection(TestStores.freshDatabase());
                var statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit = off");
            assertThatThrownBy(() -> ServerSettings.check(connection))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("synchronous_commit");
        }
    }
}
