package io.artistagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.embedded.LeftBehind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A server that stops responding is reported in one line, and its recovery in another. */
class FrozenServersTest {

    @TempDir(cleanup = CleanupMode.NEVER)
    Path data;

    private ASystem system;

    @AfterEach
    void end() {
        system.servers().forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void a_frozen_postgresql_is_reported_and_its_recovery_too() throws Exception {
        system = new ASystem(data);
        Process launcher = system.start();
        int ready = system.printed().size();

        signal("-STOP", "postgres", data.resolve("postgresql"));
        system.awaitLine("PostgreSQL does not answer", ready);
        signal("-CONT", "postgres", data.resolve("postgresql"));
        system.awaitLine("PostgreSQL answers again.", ready);

        assertThat(system.printed().subList(ready, system.printed().size()))
                .noneMatch(line -> line.contains("Exception"));
        launcher.destroy();
        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    /** Sends a signal to all processes of the server. */
    private static void signal(String signal, String program, Path directory) throws Exception {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        LeftBehind.find(program, directory.toString()).stream()
                .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
                .forEach(process -> command.add(Long.toString(process.pid())));
        assertThat(command).hasSizeGreaterThan(2);
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }
}
