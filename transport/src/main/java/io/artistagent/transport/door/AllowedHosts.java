package io.artistagent.transport.door;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The hosts that this server answers for. Redirects and links of a sign-in begin with the host of the request, so a host that a stranger
 * made up must not reach them.
 *
 * @param named hosts as they stand in an address, with a port where it is not that of the scheme
 */
record AllowedHosts(Set<String> named) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "[0:0:0:0:0:0:0:1]");

    static AllowedHosts of(List<String> hosts) {
        return new AllowedHosts(hosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether the server answers for this host; a machine may reach itself by any of its ports. */
    boolean allow(String host, int port) {
        String name = host.toLowerCase(Locale.ROOT);
        return LOOPBACK.contains(name)
                || named.contains(name + ":" + port)
                || named.contains(name) && (port == 80 || port == 443);
    }

    /** Whether only this machine itself can reach the server by name. */
    boolean isEmpty() {
        return named.isEmpty();
    }
}
