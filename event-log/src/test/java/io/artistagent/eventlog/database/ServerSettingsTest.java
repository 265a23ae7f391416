package io.artistagent.eventlog.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.testkit.stores.TestStores;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class ServerSettingsTest {

    @Test
    void a_server_with_default_settings_is_accepted() throws Exception {
        try (Connection connection = DriverManager.getConnection(TestStores.freshDatabase())) {
            assertThatCode(() -> ServerSettings.check(connection)).doesNotThrowAnyException();
        }
    }

    @Test
    void a_server_without_durable_commits_is_refused() throws Exception {
        try (Connection connection = DriverManager.getConnection(TestStores.freshDatabase());
                Statement statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit = off");
            assertThatThrownBy(() -> ServerSettings.check(connection))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("synchronous_commit");
        }
    }
}
