package io.artistagent.keycloak.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines of Keycloak, as its own start script would build them; the script itself needs a shell between us and the server. */
final class KeycloakCommand {

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
                // A server for one machine: it starts with half the CPU time, and signs in as fast as with the second
                // compiler
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
                // Without it JGroups opens ports towards the network
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + managementPort,
                // One issuer, by whichever name a browser comes
                "--hostname=http://127.0.0.1:" + port,
                "--import-realm");
    }

    /** By this argument a server that was left behind is known. */
    static String homeArgument(Path home) {
        return "-Dkc.home.dir=" + home;
    }
}
