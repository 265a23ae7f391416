package io.artistagent.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artistagent.command.CommandSideApplication;
import io.artistagent.command.TestCommandSide;
import io.artistagent.command.imports.files.GeneratedFile;
import io.artistagent.domain.imports.PlaysImported;
import io.artistagent.eventlog.database.LogDataSource;
import io.artistagent.eventlog.privacy.KeySettings;
import io.artistagent.eventlog.privacy.KeyStore;
import io.artistagent.processes.LoopbackPort;
import io.artistagent.testkit.stores.TestStores;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A process with a small heap is killed while it imports a long history. */
class KilledImportTest {

    private static final int LINES = 100_000;
    private static final int BATCHES = LINES / 500;
    private static final String HEAP = "-Xmx160m";
    private static final Pattern AFTER_COLLECTION = Pattern.compile("->(\\d+)M\\(");

    @TempDir
    private Path directory;

    @Test
    void a_history_of_100_000_lines_survives_the_kill_of_its_process_and_is_recorded_once() throws Exception {
        String url = TestStores.freshDatabase();
        DriverManagerDataSource store = new DriverManagerDataSource(url, "postgres", "");
        TestLog log = new TestLog(JdbcClient.create(store), null);
        UUID importId;
        long recorded;
        try (Process process = new Process(url, directory.resolve("first"))) {
            long begun = System.nanoTime();
            Person.Answer answer = new Person("olaf", process.address).uploadsHistory("history.json", history());
            assertThat(answer.status()).isEqualTo(202);
            importId = answer.importId();
            report("read and staged", LINES, begun);
            await().atMost(Duration.ofSeconds(60)).until(() -> log.batchesOf(importId) > BATCHES / 4);
        }
        recorded = log.batchesOf(importId);
        assertThat(recorded).isLessThan(BATCHES);

        try (Process process = new Process(url, directory.resolve("second"))) {
            await().atMost(Duration.ofSeconds(60)).until(() -> log.batchesOf(importId) > recorded);
            long begun = System.nanoTime();
            log.awaitCompletionOf(importId);
            report("recorded", LINES - recorded * 500, begun);
        }

        assertThat(batches(log, importId))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, BATCHES).boxed().toList());
        try (KeyStore keys = KeyStore.open(keys(url), new LogDataSource(store))) {
            assertThat(new TestLog(log.database(), keys.keys())
                            .payloadsOf(importId, PlaysImported.class).stream()
                                    .mapToInt(event -> event.path("plays").size())
                                    .sum())
                    .isEqualTo(LINES);
        }
        System.out.printf(
                "Killed after %d of %d batches. Heap after collections: at most %d MB and %d MB of %s%n",
                recorded, BATCHES, heap(directory.resolve("first")), heap(directory.resolve("second")), HEAP);
    }

    /** The key database of a separate process in development. */
    private static KeySettings keys(String url) {
        return new KeySettings(url, "postgres", "", "YXJ0aXN0LWFnZW50LWRldmVsb3BtZW50LW1hc3Rlci0=", List.of());
    }

    private static List<Integer> batches(TestLog log, UUID importId) {
        return log.database()
                .sql("SELECT (convert_from(payload, 'UTF8')::json ->> 'batch')::int FROM log.event"
                        + " WHERE aggregate_identifier = ? AND payload_type = ? ORDER BY sequence_number")
                .params(importId.toString(), PlaysImported.class.getName())
                .query(Integer.class)
                .list();
    }

    private static void report(String what, long lines, long begun) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("%,d lines %s in %.1f s: %,.0f a second%n", lines, what, seconds, lines / seconds);
    }

    private static int heap(Path directory) throws IOException {
        int most = 0;
        for (String line : Files.readAllLines(directory.resolve("gc.log"))) {
            Matcher matcher = AFTER_COLLECTION.matcher(line);
            while (matcher.find()) {
                most = Math.max(most, Integer.parseInt(matcher.group(1)));
            }
        }
        return most;
    }

    /** The command side in a separate JVM that only ends by being killed. */
    private static final class Process implements AutoCloseable {

        final URI address;
        private final java.lang.Process process;

        Process(String url, Path directory) throws IOException {
            Files.createDirectories(directory);
            int port = LoopbackPort.free();
            address = URI.create("http://127.0.0.1:" + port);
            Map<String, Object> properties = TestCommandSide.properties(url);
            properties.put("server.port", port);
            properties.put("db-scheduler.heartbeat-interval", "1s");
            ArrayList<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    HEAP,
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xlog:gc:file=" + directory.resolve("gc.log"),
                    "-cp",
                    System.getProperty("java.class.path"),
                    CommandSideApplication.class.getName()));
            command.addAll(List.of(TestCommandSide.arguments(properties)));
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("out.log").toFile())
                    .start();
            await().atMost(Duration.ofSeconds(90)).until(this::answers);
        }

        private boolean answers() {
            assertThat(process.isAlive()).isTrue();
            try {
                HttpURLConnection connection = (HttpURLConnection)
                        address.resolve("/actuator/health/readiness").toURL().openConnection();
                return connection.getResponseCode() == 200;
            } catch (IOException notYet) {
                return false;
            }
        }

        @Override
        public void close() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }

    /** Returns a history that is generated while it is sent. */
    private static InputStream history() {
        return new GeneratedFile(LINES, i -> (i == 0 ? "[\n" : "") + record(i), "]");
    }

    private static String record(long i) {
        return """
               {"ts":"%s","username":"olaf","platform":"Android OS 13 API 33 (samsung, SM-G991B)","ms_played":%d,\
               "conn_country":"DE","ip_addr":"203.0.113.%d","user_agent_decrypted":"Mozilla/5.0 (X11; Linux x86_64)",\
               "master_metadata_track_name":"Song number %d","master_metadata_album_artist_name":"Artist %d",\
               "master_metadata_album_album_name":"Album %d","spotify_track_uri":"spotify:track:%022d",\
               "episode_name":null,"episode_show_name":null,"spotify_episode_uri":null,"reason_start":"trackdone",\
               "reason_end":"trackdone","shuffle":true,"skipped":false,"offline":false,"offline_timestamp":1717000000,\
               "incognito_mode":false}%s
               """.formatted(
                        Instant.parse("2014-01-01T00:00:00Z").plusSeconds(i * 900),
                        i % 300_000,
                        i % 250,
                        i % 5_000,
                        i % 700,
                        i % 1_500,
                        i % 5_000,
                        i == LINES - 1 ? "" : ",");
    }
}
