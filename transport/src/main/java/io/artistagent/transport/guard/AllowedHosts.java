package io.artistagent.transport.guard;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The hosts that this server accepts. Redirects and sign-in links begin with the request's host, so a forged host must not reach them.
 *
 * @param named hosts as in a URL, with a port unless it is the default port of the scheme
 */
record AllowedHosts(Set<String> named) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "[0:0:0:0:0:0:0:1]");

    static AllowedHosts of(List<String> hosts) {
        return new AllowedHosts(hosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Returns whether the host is accepted. Loopback names are accepted on any port. */
    boolean allow(String host, int port) {
        String name = host.toLowerCase(Locale.ROOT);
        return LOOPBACK.contains(name)
                || named.contains(name + ":" + port)
                || named.contains(name) && (port == 80 || port == 443);
    }

    /** Returns whether only loopback names are accepted. */
    boolean isEmpty() {
        return named.isEmpty();
    }
}
