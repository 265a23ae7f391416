package io.artistagent.eventlog.storage;

import static io.artistagent.eventlog.TestLog.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.artistagent.embedded.postgresql.EmbeddedPostgreSql;
import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.TestLog.Counted;
import io.artistagent.eventlog.database.SqlStates;
import io.artistagent.processes.LoopbackPort;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is on a separate disk, small enough to be filled. */
class FullDiskTest {

    private static final int MORE_THAN_FIT_A_PAGE = 1_000;

    @TempDir
    private Path directory;

    private Path disk;
    private @Nullable EmbeddedPostgreSql server;
    private @Nullable TestLog log;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(directory.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=200m", "artist-agent-test", disk.toString()) == 0,
                "this test needs the right to mount a disk");
        server = EmbeddedPostgreSql.start(disk.resolve("postgresql"), LoopbackPort.free());
        log = TestLog.on(server.database("full"));
    }

    @AfterEach
    void unmount() throws Exception {
        try {
            if (log != null) {
                log.close();
            }
            if (server != null) {
                server.close();
            }
        } finally {
            // Lazily, because the last server processes may still be running
            run("umount", "--lazy", disk.toString());
        }
    }

    @Test
    void a_full_disk_counts_as_unavailable_and_acknowledged_events_are_kept() throws Exception {
        List<Long> acknowledged = new ArrayList<>();
        // A new segment of the write-ahead log, so that the table runs out of space first
        log.sql().queryForList("SELECT pg_switch_wal()");
        append(acknowledged, 0);
        Path filler = fill();

        assertThatThrownBy(() -> {
                    for (int number = 1; number < MORE_THAN_FIT_A_PAGE; number++) {
                        append(acknowledged, number);
                    }
                })
                .isInstanceOf(EventStoreException.class)
                .cause()
                .matches(SqlStates::isUnavailable);

        Files.delete(filler);
        append(acknowledged, MORE_THAN_FIT_A_PAGE);
        assertThat(stored()).isEqualTo(acknowledged);
    }

    private void append(List<Long> acknowledged, long number) {
        log.engine().appendEvents(List.of(event("aggregate-" + number, 0, new Counted("a", number))));
        acknowledged.add(number);
    }

    private List<Long> stored() {
        log.engine().createHeadToken();
        try (Stream<? extends TrackedEventMessage<?>> events = log.engine().readEvents(null, false)) {
            return events.map(EventMessage::getPayload)
                    .map(payload -> ((Counted) payload).number())
                    .toList();
        }
    }

    private Path fill() throws IOException {
        Path filler = disk.resolve("filler");
        try (OutputStream out = Files.newOutputStream(filler)) {
            byte[] block = new byte[4_096];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(Files.getFileStore(disk).getUsableSpace()).isZero();
            return filler;
        }
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).start().waitFor();
    }
}
