package io.artistagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.artistagent.processes.ChildServer;
import io.artistagent.processes.ServerDidNotStart;
import io.artistagent.standalone.SupervisedServer.Patience;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SupervisedServerTest {

    private static final Patience SHORT = new Patience(3, Duration.ofMillis(10), Duration.ofMinutes(1));

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(printed, true, StandardCharsets.UTF_8));
    private final List<AProgram> started = new CopyOnWriteArrayList<>();

    @Test
    void a_killed_server_is_restarted_and_the_terminal_shows_both() {
        try (SupervisedServer kept = keep(() -> new AProgram("exec sleep 600"))) {
            assertThat(kept).isNotNull();
            started.getFirst().process.destroyForcibly();

            await().until(() -> started.size() == 2);
            await().until(() -> text().contains("A server is back on 127.0.0.1:4711"));
            assertThat(text()).contains("A server exited unexpectedly (code 137). Restarting …");
        }
        assertThat(started).noneMatch(program -> program.process.isAlive());
    }

    @Test
    void a_server_that_keeps_exiting_is_finally_left_stopped() {
        try (SupervisedServer kept = keep(() -> new AProgram("exit 3"))) {
            assertThat(kept).isNotNull();
            await().until(() -> text().contains("It stays stopped"));

            assertThat(started).hasSize(1 + SHORT.most());
            assertThat(text()).contains("A server exited unexpectedly (code 3).", "after 3 restarts");
        }
    }

    @Test
    void a_failed_restart_is_reported_and_retried() {
        try (SupervisedServer kept = keep(() -> {
            if (started.size() == 1) {
                started.add(started.getFirst());
                throw new IllegalStateException("no disk space");
            }
            return new AProgram("exec sleep 600");
        })) {
            assertThat(kept).isNotNull();
            started.getFirst().process.destroyForcibly();

            await().until(() -> text().contains("is back"));
            assertThat(text()).contains("A server could not be started: no disk space. Restarting …");
        }
    }

    @Test
    void a_failed_restart_names_the_log_of_the_server() {
        Path log = Path.of("a-server.log");
        try (SupervisedServer kept = keep(() -> {
            if (started.size() == 1) {
                started.add(started.getFirst());
                throw new ServerDidNotStart(
                        "A server", Path.of("data"), log, new IOException("no disk space"), "Free some space.");
            }
            return new AProgram("exec sleep 600");
        })) {
            assertThat(kept).isNotNull();
            started.getFirst().process.destroyForcibly();

            await().until(() -> text().contains("is back"));
            assertThat(text())
                    .contains(
                            "  A server did not start on data: no disk space, see a-server.log. Free some space. Restarting …");
        }
    }

    @Test
    void an_error_during_a_restart_does_not_end_the_supervision() {
        try (SupervisedServer kept = keep(() -> {
            if (started.size() == 1) {
                started.add(started.getFirst());
                throw new OutOfMemoryError("unable to create native thread");
            }
            return new AProgram("exec sleep 600");
        })) {
            assertThat(kept).isNotNull();
            started.getFirst().process.destroyForcibly();

            await().until(() -> text().contains("is back"));
            assertThat(text()).contains("A server could not be started: unable to create native thread. Restarting …");
        }
    }

    @Test
    void a_server_that_is_stopped_on_purpose_is_not_restarted() throws Exception {
        SupervisedServer kept = keep(() -> new AProgram("exec sleep 600"));
        kept.close();

        assertThat(started.getFirst().process.waitFor(Duration.ofSeconds(5))).isTrue();
        assertThat(started).hasSize(1);
        assertThat(text()).isEmpty();
    }

    @Test
    void a_failure_of_the_first_start_is_thrown() {
        assertThatThrownBy(() -> keep(() -> {
                    throw new IllegalStateException("no disk space");
                }))
                .hasMessage("no disk space");
    }

    private SupervisedServer keep(Supplier<AProgram> start) {
        return SupervisedServer.start(
                "A server",
                4711,
                () -> {
                    AProgram program = start.get();
                    started.add(program);
                    return program;
                },
                console,
                SHORT);
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static final class AProgram implements ChildServer {

        private final Process process;

        AProgram(String script) {
            try {
                process = new ProcessBuilder("sh", "-c", script).start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public CompletableFuture<Integer> ended() {
            return process.onExit().thenApply(Process::exitValue);
        }

        @Override
        public void close() {
            process.destroy();
            process.onExit().join();
        }
    }
}
