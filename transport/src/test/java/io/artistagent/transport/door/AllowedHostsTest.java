package io.artistagent.transport.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A server answers for the hosts that it was told, and for its own machine. */
class AllowedHostsTest {

    private final AllowedHosts hosts = AllowedHosts.of(List.of("Artists.Example", " api.example:8443 ", ""));

    @Test
    void named_hosts_are_answered_at_the_usual_ports_or_at_the_one_they_name() {
        assertThat(hosts.allow("artists.example", 443)).isTrue();
        assertThat(hosts.allow("ARTISTS.example", 80)).isTrue();
        assertThat(hosts.allow("artists.example", 8080)).isFalse();
        assertThat(hosts.allow("api.example", 8443)).isTrue();
        assertThat(hosts.allow("api.example", 443)).isFalse();
    }

    @Test
    void the_machine_itself_is_answered_at_any_port() {
        assertThat(hosts.allow("127.0.0.1", 8080)).isTrue();
        assertThat(hosts.allow("localhost", 41234)).isTrue();
        assertThat(hosts.allow("[::1]", 8080)).isTrue();
    }

    @Test
    void nothing_that_only_looks_like_them_is_answered() {
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
