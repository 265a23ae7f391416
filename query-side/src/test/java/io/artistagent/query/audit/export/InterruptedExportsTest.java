package io.artistagent.query.audit.export;

import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.ArtistRetired;
import io.artistagent.eventlog.ledger.Ledger;
import io.artistagent.ledger.verify.ExportVerifier;
import io.artistagent.ledger.verify.Report;
import io.artistagent.query.QuerySideTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An export that is interrupted goes on, and ends with the same files as any other. */
class InterruptedExportsTest extends QuerySideTest {

    private static final Instant DAY = Instant.parse("2025-06-01T00:00:00Z");
    private static final String PERIOD =
            "{\"from\": \"2025-06-01T00:00:00Z\", \"to\": \"2025-06-03T00:00:00Z\", \"window\": \"PT12H\"}";

    @Autowired
    private Ledger ledger;

    @Autowired
    private ExportFiles exportFiles;

    @Autowired
    private ExportTable table;

    @Autowired
    private JdbcClient database;

    @Value("${artist-agent.exports.directory}")
    private Path exports;

    private final PersonId zoe = new PersonId(UUID.randomUUID());
    private final ArtistId artist = artistId();

    @BeforeEach
    void two_days_with_events_on_the_first() {
        log.appendAt(DAY.plusSeconds(3_600), artist, registered(artist, zoe, "Zoe Private", "pop"));
        log.appendAt(DAY.plusSeconds(13 * 3_600), artist, new ArtistRetired(artist));
        log.settle();
    }

    /** The process stops in the second window, without any cleaning up, and wakes after another one has finished the export. */
    @Test
    void an_export_whose_process_stopped_in_the_middle_of_a_file_is_finished_by_another_one() throws Exception {
        UUID id = UUID.randomUUID();
        UUID killed = UUID.randomUUID();
        database.sql(
                        "INSERT INTO export.job (id, period_from, period_to, window_seconds, total, claim, claimed_until)"
                                + " VALUES (?, '2025-06-01Z', '2025-06-03Z', 43200, 4, ?, clock_timestamp() + interval '10 minutes')")
                .params(id, killed)
                .update();
        Export export = table.find(id).orElseThrow();
        Path directory = exports.resolve(id.toString());
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch wakes = new CountDownLatch(1);
        FutureTask<Void> attempt = new FutureTask<>(() -> {
            exportFiles.write(export, directory, done -> requireClaim(table.progress(id, killed, done)), () -> {
                if (isWritingTheSecondWindow(directory)) {
                    stopped.countDown();
                    sleep(wakes);
                }
            });
            return null;
        });
        Thread.ofPlatform().daemon().start(attempt);
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            if (attempt.isDone()) {
                attempt.get();
            }
            return stopped.getCount() == 0;
        });
        FileTime first = Files.getLastModifiedTime(window(directory, 1));
        assertThat(Files.exists(window(directory, 2))).isFalse();

        continueNow(id);
        done(id);

        assertThat(Files.getLastModifiedTime(window(directory, 1))).isEqualTo(first);
        assertVerifies(directory);
        wakes.countDown();
        assertThatThrownBy(() -> attempt.get(60, TimeUnit.SECONDS)).hasRootCauseMessage("The claim is lost");
        assertVerifies(directory);
    }

    private static void requireClaim(boolean claimed) {
        if (!claimed) {
            throw new IllegalStateException("The claim is lost");
        }
    }

    private static boolean isWritingTheSecondWindow(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.anyMatch(file -> file.getFileName().toString().matches("events-20250601T120000Z.*gz.*part"));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void sleep(CountDownLatch latch) {
        try {
            if (!latch.await(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Nobody has woken the process");
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static Path window(Path directory, int number) {
        return directory.resolve(
                number == 1
                        ? "events-20250601T000000Z-20250601T120000Z.ndjson.gz"
                        : "events-20250601T120000Z-20250602T000000Z.ndjson.gz");
    }

    /** As after a crash between two windows: what is complete stays, and the rest is written. */
    @Test
    void an_interrupted_export_continues_where_it_was() throws IOException {
        UUID id = begun();
        done(id);
        Path directory = exports.resolve(id.toString());
        Path kept = directory.resolve("events-20250601T000000Z-20250601T120000Z.ndjson.gz");
        FileTime longAgo = FileTime.from(DAY);
        Files.setLastModifiedTime(kept, longAgo);
        Files.delete(directory.resolve("manifest.json"));
        Files.delete(directory.resolve("manifest.jws"));
        Files.delete(directory.resolve("events-20250602T000000Z-20250602T120000Z.ndjson.gz"));
        database.sql(
                        "UPDATE export.job SET state = 'RUNNING', done = 1, finished_at = NULL, claimed_until = '-infinity'"
                                + " WHERE id = ?")
                .param(id)
                .update();

        done(id);

        assertThat(Files.getLastModifiedTime(kept)).isEqualTo(longAgo);
        assertVerifies(directory);
    }

    @Test
    void a_file_where_the_directory_should_be_is_a_problem_and_is_tried_again() throws IOException {
        UUID id = begun();
        done(id);
        Path directory = exports.resolve(id.toString());
        Path aside = exports.resolve(id + "-aside");
        Files.move(directory, aside);
        Files.writeString(directory, "no directory");
        database.sql("UPDATE export.job SET state = 'RUNNING', claimed_until = '-infinity' WHERE id = ?")
                .param(id)
                .update();

        awaitProblem(id, "disk");
        Files.delete(directory);
        Files.move(aside, directory);
        continueNow(id);
        assertThat(done(id).path("problems")).isEmpty();
    }

    @Test
    void an_export_without_the_trail_says_so_and_goes_on_with_it() {
        log.stop();
        UUID id;
        try {
            ArtistId another = artistId();
            log.append(another, registered(another, zoe, "Zoe Private", "pop"));
            id = begun();
            awaitProblem(id, "has not reached the end of the log");
        } finally {
            log.start();
        }
        continueNow(id);
        assertThat(done(id).path("problems")).isEmpty();
    }

    @Test
    void an_export_does_not_leave_out_events_that_the_trail_has_set_aside() {
        String processor = database.sql("SELECT 'trail@' || version FROM log.read_model_version"
                        + " WHERE model = 'trail' AND state = 'ACTIVE'")
                .query(String.class)
                .single();
        database.sql("INSERT INTO log.dead_letter (processor_name, global_index, sequence_identifier, attempts)"
                        + " VALUES (?, 1, 'of a test', 1)")
                .param(processor)
                .update();
        UUID id = begun();
        try {
            awaitProblem(id, "set events aside");
        } finally {
            database.sql("DELETE FROM log.dead_letter WHERE processor_name = ? AND sequence_identifier = 'of a test'")
                    .param(processor)
                    .update();
        }
        continueNow(id);
        assertThat(done(id).path("problems")).isEmpty();
    }

    private UUID begun() {
        return UUID.fromString(apiClient
                .json(apiClient.post("clara", "/audit/exports", PERIOD))
                .path("id")
                .asString());
    }

    private void awaitProblem(UUID id, String words) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(apiClient
                                .read("clara", "/audit/exports/{id}", id)
                                .path("problems")
                                .toString())
                        .contains(words));
    }

    private void continueNow(UUID id) {
        database.sql("UPDATE export.job SET claimed_until = '-infinity' WHERE id = ?")
                .param(id)
                .update();
    }

    private JsonNode done(UUID id) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(apiClient
                                .read("clara", "/audit/exports/{id}", id)
                                .path("state")
                                .asString())
                        .isEqualTo("DONE"));
        return apiClient.read("clara", "/audit/exports/{id}", id);
    }

    private void assertVerifies(Path directory) throws IOException {
        Report report = new ExportVerifier(ledger.verifierKey(), List.of(), List.of()).verify(directory);
        assertThat(report.unchanged()).as(report.lines().toString()).isTrue();
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }
}
