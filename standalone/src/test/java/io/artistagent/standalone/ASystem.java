package io.artistagent.standalone;

import io.artistagent.embedded.LoopbackPort;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The whole system as a process of its own, as {@code make dev} starts it, on free ports. */
final class ASystem {

    private final Path data;
    private final Map<String, String> ports = new HashMap<>();

    ASystem(Path data) {
        this.data = data;
        for (Setting setting : Setting.values()) {
            if (setting != Setting.DATA) {
                ports.put(setting.variable(), Integer.toString(LoopbackPort.free()));
            }
        }
    }

    /** Starts and reads what is printed until everything is ready; fails with all of it when the process ends before. */
    Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dspring.profiles.active=development",
                "-cp",
                System.getProperty("java.class.path"),
                Standalone.class.getName());
        builder.environment().putAll(ports);
        builder.environment().put(Setting.DATA.variable(), data.toString());
        Process process = builder.redirectErrorStream(true).start();
        StringBuilder printed = new StringBuilder();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            printed.append(line).append('\n');
            if (line.contains("Ctrl-C stops everything")) {
                return process;
            }
        }
        throw new AssertionError("It did not start:\n" + printed);
    }

    String address(Setting port, String path) {
        return "http://127.0.0.1:" + ports.get(port.variable()) + path;
    }

    String issuer() {
        return address(Setting.KEYCLOAK, "/realms/artist-agent");
    }

    /** The server processes on the data directory of this system. */
    List<ProcessHandle> servers() {
        Predicate<ProcessHandle> ours = process -> process.info()
                .commandLine()
                .filter(line -> line.contains(data.toString()))
                .isPresent();
        return ProcessHandle.allProcesses().filter(ours).toList();
    }
}
