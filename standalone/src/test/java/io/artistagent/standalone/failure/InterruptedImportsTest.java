package io.artistagent.standalone.failure;

import static io.artistagent.standalone.failure.StoresUnavailableTest.RECOVERY;
import static io.artistagent.standalone.failure.StoresUnavailableTest.isPutOff;
import static io.artistagent.standalone.failure.StoresUnavailableTest.recovers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artistagent.standalone.ApiClient;
import io.artistagent.standalone.ApiClient.Reply;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** After an outage of PostgreSQL during an import, the import continues or can be repeated, and nothing is recorded partially or twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterruptedImportsTest {

    private SystemOnOwnStores system;
    private ApiClient alma;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        system = new SystemOnOwnStores(data, new MovedClock());
        alma = system.client("alma");
    }

    @AfterAll
    void stop() throws Exception {
        system.close();
    }

    @Test
    void an_upload_interrupted_by_postgresql_leaves_nothing_and_can_be_repeated() {
        byte[] file = history(5_000);
        String key = UUID.randomUUID().toString();
        long before = system.events("ImportOffered");
        try {
            isPutOff(() -> upload(key, file, system::stopPostgreSql));
        } finally {
            system.startPostgreSql();
        }
        Reply taken = recovers(() -> upload(key, file, () -> {}), 202);

        assertThat(system.events("ImportOffered")).isEqualTo(before + 1);
        assertThat(upload(key, file, () -> {}).must(202).id()).isEqualTo(taken.id());
        isDone(taken.id(), 5_000);
    }

    @Test
    void an_import_interrupted_by_postgresql_is_completed_once() {
        long before = system.events("PlaysImported");
        UUID id = upload(UUID.randomUUID().toString(), history(60_000), () -> {})
                .must(202)
                .id();
        await().atMost(RECOVERY).until(() -> system.events("PlaysImported") > before + 5);
        system.stopPostgreSql();
        system.startPostgreSql();

        isDone(id, 60_000);
        assertThat(system.eventsOf(id))
                .as("offered, accepted, 120 batches, completed")
                .isEqualTo(123);
    }

    private void isDone(UUID id, int rows) {
        await().atMost(RECOVERY).untilAsserted(() -> {
            Reply seen = alma.get("/imports/" + id).must(200);
            assertThat(seen.json().at("/state").asString()).isEqualTo("DONE");
            assertThat(seen.json().at("/done").asInt()).isEqualTo(rows);
        });
    }

    /** Sends the first half of a file, runs the given action, and sends the second half. */
    private Reply upload(String key, byte[] file, Runnable meanwhile) {
        String head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"h.json\"\r\n\r\n";
        InputStream action = new InputStream() {
            @Override
            public int read() {
                meanwhile.run();
                return -1;
            }
        };
        int half = file.length / 2;
        InputStream form = new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(head.getBytes(StandardCharsets.UTF_8)),
                new ByteArrayInputStream(file, 0, half),
                action,
                new ByteArrayInputStream(file, half, file.length - half),
                new ByteArrayInputStream("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8)))));
        return alma.sendBytes(
                "POST",
                "/me/imports",
                BodyPublishers.ofInputStream(() -> form),
                "Content-Type",
                "multipart/form-data; boundary=b",
                "Idempotency-Key",
                key);
    }

    private static byte[] history(int plays) {
        return IntStream.range(0, plays)
                .mapToObj(
                        "{\"ts\": \"2024-05-30T10:00:00Z\", \"ms_played\": %d, \"master_metadata_track_name\": \"x\"}"
                                ::formatted)
                .collect(Collectors.joining(",\n", "[", "]"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
