package io.artistagent.standalone;

import io.artistagent.processes.LoopbackPort;
import io.artistagent.processes.PortTaken;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The values of all {@link Setting}s for one run. */
record Settings(
        Path data,
        int http,
        int keycloak,
        int keycloakManagement,
        int postgreSql,
        int mongo,
        int redis,
        StoresChoice stores) {

    /** The variable from which Spring reads the active profiles, separated by commas. */
    static final String PROFILES = "SPRING_PROFILES_ACTIVE";

    static Settings of(Map<String, String> environment) {
        return new Settings(
                data(text(Setting.DATA, environment)),
                port(Setting.HTTP, environment),
                port(Setting.KEYCLOAK, environment),
                port(Setting.KEYCLOAK_MANAGEMENT, environment),
                port(Setting.POSTGRESQL, environment),
                port(Setting.MONGODB, environment),
                port(Setting.REDIS, environment),
                StoresChoice.among(environment.getOrDefault(PROFILES, "")));
    }

    private static Path data(String directory) {
        try {
            return Path.of(directory).toAbsolutePath().normalize();
        } catch (InvalidPathException unusable) {
            throw new CannotStart(
                    "the data directory that %s sets is not a path: %s. If it has letters beyond ASCII, set LC_ALL=C.UTF-8."
                            .formatted(Setting.DATA.variable(), unusable.getReason()));
        }
    }

    /** Returns the address of the pages. */
    URI pages() {
        return URI.create("http://127.0.0.1:%d/".formatted(http));
    }

    /** Throws a {@link CannotStart} that names every port that is in use by another program or set twice. */
    void requireFreePorts() {
        List<String> problems = new ArrayList<>();
        Map<Integer, LoopbackPort> seen = new HashMap<>();
        ports().forEach(port -> {
            LoopbackPort other = seen.putIfAbsent(port.number(), port);
            if (other != null) {
                problems.add("Port %d is set twice, with %s and %s: choose another port for one of them."
                        .formatted(port.number(), other.setting(), port.setting()));
                return;
            }
            try {
                port.requireFree();
            } catch (PortTaken taken) {
                problems.add(taken.getMessage());
            }
        });
        if (!problems.isEmpty()) {
            throw new CannotStart(String.join("\n", problems));
        }
    }

    private Stream<LoopbackPort> ports() {
        return Stream.concat(
                Stream.of(new LoopbackPort("the pages and the API", http, Setting.HTTP.variable())),
                stores == StoresChoice.EMBEDDED ? embeddedServers() : Stream.of());
    }

    private Stream<LoopbackPort> embeddedServers() {
        return Stream.of(
                new LoopbackPort("Keycloak", keycloak, Setting.KEYCLOAK.variable()),
                new LoopbackPort(
                        "Keycloak's health checks", keycloakManagement, Setting.KEYCLOAK_MANAGEMENT.variable()),
                new LoopbackPort("PostgreSQL", postgreSql, Setting.POSTGRESQL.variable()),
                new LoopbackPort("MongoDB", mongo, Setting.MONGODB.variable()),
                new LoopbackPort("Redis", redis, Setting.REDIS.variable()));
    }

    private static String text(Setting setting, Map<String, String> environment) {
        String value = environment.getOrDefault(setting.variable(), "").strip();
        return value.isEmpty() ? setting.usual() : value;
    }

    private static int port(Setting setting, Map<String, String> environment) {
        String value = text(setting, environment);
        if (value.matches("[0-9]{1,5}")) {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        }
        throw new CannotStart(
                "%s is \"%s\", but a port must be a number from 1 to 65535.".formatted(setting.variable(), value));
    }
}
