package io.artistagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void the_default_ports_and_directory_apply_without_any_setting() {
        Settings settings = Settings.of(Map.of());

        assertThat(settings.http()).isEqualTo(8080);
        assertThat(settings.keycloak()).isEqualTo(8180);
        assertThat(settings.data()).isAbsolute().hasFileName("data");
    }

    @Test
    void the_pages_are_at_the_chosen_port() {
        assertThat(Settings.of(Map.of("ARTIST_AGENT_PORT", "18443")).pages()).hasToString("http://127.0.0.1:18443/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "0", "65536", "-1", "80 80", "999999999999"})
    void an_invalid_port_is_named_with_its_setting(String value) {
        assertThatThrownBy(() -> Settings.of(Map.of("ARTIST_AGENT_PORT", value)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("ARTIST_AGENT_PORT", value);
    }

    @Test
    void every_port_in_use_is_named_with_the_setting_that_changes_it() throws Exception {
        try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Settings settings = Settings.of(new HashMap<>(Map.of(
                    "ARTIST_AGENT_REDIS_PORT", Integer.toString(one.getLocalPort()),
                    "ARTIST_AGENT_KEYCLOAK_PORT", Integer.toString(other.getLocalPort()))));

            assertThatThrownBy(settings::requireFreePorts)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("ARTIST_AGENT_REDIS_PORT")
                    .hasMessageContaining("ARTIST_AGENT_KEYCLOAK_PORT");
        }
    }

    @Test
    void a_port_cannot_be_set_twice() {
        Settings settings = Settings.of(Map.of("ARTIST_AGENT_PORT", "18443", "ARTIST_AGENT_REDIS_PORT", "18443"));

        assertThatThrownBy(settings::requireFreePorts).hasMessageContaining("Port 18443 is set twice");
    }

    @Test
    void a_data_directory_that_is_not_a_path_is_reported() {
        assertThatThrownBy(() -> Settings.of(Map.of(Setting.DATA.variable(), "data\0")))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("the data directory that ARTIST_AGENT_DATA sets is not a path: ")
                .hasMessageEndingWith("If it has letters beyond ASCII, set LC_ALL=C.UTF-8.");
    }
}
