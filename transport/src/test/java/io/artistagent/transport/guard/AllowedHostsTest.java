package io.artistagent.transport.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A server accepts the configured hosts and loopback names. */
class AllowedHostsTest {

    private final AllowedHosts hosts = AllowedHosts.of(List.of("Artists.Example", " api.example:8443 ", ""));

    @Test
    void configured_hosts_are_accepted_on_default_ports_or_their_own_port() {
        assertThat(hosts.allow("artists.example", 443)).isTrue();
        assertThat(hosts.allow("ARTISTS.example", 80)).isTrue();
        assertThat(hosts.allow("artists.example", 8080)).isFalse();
        assertThat(hosts.allow("api.example", 8443)).isTrue();
        assertThat(hosts.allow("api.example", 443)).isFalse();
    }

    @Test
    void loopback_names_are_accepted_on_any_port() {
        assertThat(hosts.allow("127.0.0.1", 8080)).isTrue();
        assertThat(hosts.allow("localhost", 41234)).isTrue();
        assertThat(hosts.allow("[::1]", 8080)).isTrue();
    }

    @Test
    void hosts_that_only_resemble_accepted_ones_are_rejected() {
        for (String host : List.of(
                "evil.example",
                "artists.example.evil.example",
                "xartists.example",
                "artists.example.",
                "127.0.0.1.evil.example",
                "localhost.evil.example",
                "",
                "*")) {
            assertThat(hosts.allow(host, 443)).as(host).isFalse();
        }
    }
}
