package io.artistagent.keycloak.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keycloak's command lines, as its start script builds them. The script is not used because its shell would be the child process. */
final class KeycloakCommand {

    /** The property that {@code theme.properties} names. */
    private static final String PAGES = "artistagent.pages";

    private KeycloakCommand() {}

    static List<String> java(Path home, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                homeArgument(home),
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Xms64m",
                "-Xmx384m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                // On one machine: the start takes half the CPU time, and sign-in is as fast as with the C2 compiler
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                home.resolve("lib").resolve("quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(List.of(arguments));
        return command;
    }

    static List<String> start(Path home, int port, int managementPort) {
        return java(
                home,
                "start",
                "--optimized",
                // Otherwise JGroups opens ports on the network
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + managementPort,
                // One issuer, whatever host name the browser uses
                "--hostname=http://127.0.0.1:" + port,
                "--import-realm");
    }

    /** The theme reads the address of the pages from a system property, because the realm keeps what it was imported with. */
    static List<String> start(Path home, int port, int managementPort, URI pages) {
        List<String> command = start(home, port, managementPort);
        command.add(1, "-D" + PAGES + "=" + pages);
        return command;
    }

    /** Returns the argument that identifies a server that was left behind. */
    static String homeArgument(Path home) {
        return "-Dkc.home.dir=" + home;
    }
}
