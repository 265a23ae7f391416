package io.artistagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artistagent.processes.LoopbackPort;
import io.artistagent.testkit.keycloak.TestKeycloak;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The whole system in a child process, as {@code make dev} starts it, on free ports. */
public final class TestSystem {

    private final Path data;
    private String profiles = "development";
    private final Map<String, String> ports = new HashMap<>();
    private CountDownLatch read = new CountDownLatch(0);
    private final Queue<String> printed = new ConcurrentLinkedQueue<>();

    public TestSystem(Path data) {
        this.data = data;
        for (Setting setting : Setting.values()) {
            if (setting != Setting.DATA) {
                ports.put(setting.variable(), Integer.toString(LoopbackPort.free()));
            }
        }
    }

    /** Returns a system on the stores of {@code docker-compose.yml}, with Keycloak on this port. */
    public static TestSystem onContainers(Path data, int keycloakPort) {
        TestSystem system = new TestSystem(data);
        system.profiles = "development,compose";
        system.ports.put(Setting.KEYCLOAK.variable(), Integer.toString(keycloakPort));
        return system;
    }

    /** Prepares the realm, whose import takes half of a first start of Keycloak. {@link StartAndStopTest} does without. */
    TestSystem withRealm() {
        prepareRealm(data);
        return this;
    }

    /** Creates a data directory in which Keycloak has its realm, so that the first start is faster. */
    public static void prepareRealm(Path data) {
        TestKeycloak.prepare(data.resolve("keycloak"));
        DataFormat.record(data);
    }

    /** Starts the system and waits until everything is ready; fails with its output if the process ends before. */
    public Process start() throws Exception {
        Process process = launch();
        String ready = "Ctrl-C stops everything";
        while (printed.stream().noneMatch(line -> line.contains(ready))) {
            if (process.waitFor(Duration.ofMillis(50))) {
                throw new AssertionError("The system did not start:\n" + String.join("\n", printed));
            }
        }
        return process;
    }

    /** Starts the process and captures its output. */
    public Process launch() throws IOException {
        printed.clear();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                // As in the test's own JVM: the C2 compiler does not pay off within a minute
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dspring.profiles.active=" + profiles,
                "-cp",
                System.getProperty("java.class.path"),
                Standalone.class.getName());
        builder.environment().putAll(ports);
        builder.environment().put(Setting.DATA.variable(), data.toString());
        Process process = builder.redirectErrorStream(true).start();
        read = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> read(process));
        return process;
    }

    private void read(Process process) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(printed::add);
        } catch (IOException | UncheckedIOException ended) {
            // Nothing more is printed
        }
        read.countDown();
    }

    /** Returns the lines printed since the last start. */
    public List<String> printed() {
        return List.copyOf(printed);
    }

    /** Waits until the output of an ended process has been read completely. */
    public void awaitEnd() throws InterruptedException {
        assertThat(read.await(10, TimeUnit.SECONDS)).isTrue();
    }

    String port(Setting port) {
        return ports.get(port.variable());
    }

    /** Returns the port that this variable sets. */
    public int port(String variable) {
        return Integer.parseInt(ports.get(variable));
    }

    /** Returns the address of the pages and the API. */
    public String address() {
        return address(Setting.HTTP, "");
    }

    /** Waits until a line with this text is printed after the first lines, whose number is given. */
    void awaitLine(String text, int after) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> printed().stream().skip(after).anyMatch(line -> line.contains(text)));
    }

    String address(Setting port, String path) {
        return "http://127.0.0.1:" + ports.get(port.variable()) + path;
    }

    String issuer() {
        return address(Setting.KEYCLOAK, "/realms/artist-agent");
    }

    /** Returns the processes whose command line names this system's data directory. */
    public List<ProcessHandle> servers() {
        Predicate<ProcessHandle> ours = process -> process.info()
                .commandLine()
                .filter(line -> line.contains(data.toString()))
                .isPresent();
        return ProcessHandle.allProcesses().filter(ours).toList();
    }
}
