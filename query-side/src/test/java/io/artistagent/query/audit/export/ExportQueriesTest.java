package io.artistagent.query.audit.export;

import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.ArtistRetired;
import io.artistagent.eventlog.ledger.Ledger;
import io.artistagent.ledger.verify.ExportVerifier;
import io.artistagent.ledger.verify.Report;
import io.artistagent.query.ApiClient;
import io.artistagent.query.QuerySideTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An export is complete, contains no personal field of an event in the clear, and verifies without the system. */
class ExportQueriesTest extends QuerySideTest {

    private static final Instant DAY = Instant.parse("2025-06-01T00:00:00Z");
    private static final String PERIOD =
            "{\"from\": \"2025-06-01T00:00:00Z\", \"to\": \"2025-06-03T00:00:00Z\", \"window\": \"PT12H\"}";

    @Autowired
    private Ledger ledger;

    @TempDir
    private Path downloads;

    private final PersonId zoe = new PersonId(UUID.randomUUID());
    private final ArtistId artist = artistId();

    @BeforeEach
    void two_days_with_events_on_the_first() {
        log.appendAt(DAY.plusSeconds(3_600), artist, registered(artist, zoe, "Zoe Private", "pop"));
        log.appendAt(DAY.plusSeconds(13 * 3_600), artist, new ArtistRetired(artist));
        log.settle();
    }

    @Test
    void an_export_verifies_without_the_system() throws IOException {
        JsonNode export = exported(PERIOD);

        assertThat(export.path("done").asInt()).isEqualTo(4);
        assertThat(export.path("total").asInt()).isEqualTo(4);
        assertThat(export.path("problems")).isEmpty();
        for (JsonNode file : export.path("files")) {
            assertThat(download(file)).hasSize(file.path("bytes").asLong());
        }
        Report report = new ExportVerifier(ledger.verifierKey(), List.of(), List.of()).verify(downloads);
        assertThat(report.unchanged()).as(report.lines().toString()).isTrue();
    }

    @Test
    void all_files_in_one_archive_verify_as_well() throws IOException {
        JsonNode export = exported(PERIOD);

        MvcTestResult answer = apiClient.accepting(
                "application/zip",
                "clara",
                "/audit/exports/{id}/archive",
                export.path("id").asString());

        assertThat(answer).hasStatus(200).hasContentType("application/zip");
        Path archive = Files.write(
                downloads.resolve("export.zip"), answer.getResponse().getContentAsByteArray());
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .containsExactlyInAnyOrderElementsOf(ApiClient.texts(export.path("files"), "name"));
        }
        Report report = new ExportVerifier(ledger.verifierKey(), List.of(), List.of()).verify(archive);
        assertThat(report.unchanged()).as(report.lines().toString()).isTrue();
    }

    @Test
    void a_changed_record_is_found() throws IOException {
        JsonNode export = exported(PERIOD);
        for (JsonNode file : export.path("files")) {
            download(file);
        }
        Path records = downloads.resolve("events-20250601T000000Z-20250601T120000Z.ndjson.gz");
        Files.write(records, new byte[] {1}, java.nio.file.StandardOpenOption.APPEND);

        assertThat(new ExportVerifier(ledger.verifierKey(), List.of(), List.of())
                        .verify(downloads)
                        .unchanged())
                .isFalse();
    }

    @Test
    void every_record_conforms_to_the_schema_and_none_has_personal_data() throws IOException {
        JsonNode export = exported(PERIOD);
        OcsfSchema schema = new OcsfSchema();

        List<JsonNode> first = records(export, "events-20250601T000000Z-20250601T120000Z.ndjson.gz");

        assertThat(first).isNotEmpty().allSatisfy(schema::requireValid);
        assertThat(first.toString())
                .contains(artist.toString(), zoe.toString(), "ArtistRegistered")
                .doesNotContain("Zoe Private");
        JsonNode registered = first.stream()
                .filter(entry ->
                        entry.path("unmapped").path("aggregateId").asString().equals(artist.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(registered.path("type_name").asString()).isEqualTo("Datastore Activity: Create");
        assertThat(registered.path("unmapped").path("event").path("country").asString())
                .isEqualTo("CH");
    }

    @Test
    void a_window_without_events_has_a_file() throws IOException {
        JsonNode export = exported(PERIOD);

        assertThat(records(export, "events-20250602T120000Z-20250603T000000Z.ndjson.gz"))
                .isEmpty();
    }

    @Test
    void accesses_are_exported_as_well() throws IOException {
        String purpose = "Look " + UUID.randomUUID();
        Instant now = Instant.now();
        apiClient.readFor(purpose, "clara", "/audit/events?aggregate=" + artist);
        Instant end = Instant.now().plusSeconds(1);
        await().until(() -> Instant.now().isAfter(end));

        JsonNode export = exported("{\"from\": \"%s\", \"window\": \"P1D\"}"
                .formatted(now.minus(Duration.ofMinutes(1)).truncatedTo(ChronoUnit.SECONDS)));

        List<JsonNode> all = records(export, name(export));
        OcsfSchema schema = new OcsfSchema();
        assertThat(all).allSatisfy(schema::requireValid);
        assertThat(all.toString()).contains(purpose);
    }

    @Test
    void without_a_period_the_last_day_is_exported() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);

        JsonNode begun = begun("{}");

        Instant end = Instant.parse(begun.path("to").asString());
        assertThat(end).isBetween(before, Instant.now());
        assertThat(Instant.parse(begun.path("from").asString())).isEqualTo(end.minus(Duration.ofDays(1)));
        done(begun);
    }

    @Test
    void times_as_events_have_them_are_taken_to_the_second() {
        JsonNode begun = begun("{\"from\": \"2025-06-01T00:00:00.123456Z\", \"to\": \"2025-06-01T01:00:00.9Z\"}");

        assertThat(begun.path("from").asString()).isEqualTo("2025-06-01T00:00:00Z");
        assertThat(begun.path("to").asString()).isEqualTo("2025-06-01T01:00:00Z");
        assertThat(begun.has("finishedAt")).isTrue();
        done(begun);
    }

    private JsonNode begun(String body) {
        MvcTestResult begun = apiClient.post("clara", "/audit/exports", body);
        assertThat(begun).hasStatus(202);
        return apiClient.json(begun);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"from\": \"yesterday\"} | /from",
                "{\"from\": \"2025-06-01T00:00:00.1Z\", \"to\": \"2025-06-01T00:00:00.9Z\"} | /from",
                "{\"from\": \"2025-06-01T00:00:00Z\", \"to\": \"2999-06-01T00:00:00Z\"} | /to",
                "{\"from\": \"2025-06-02T00:00:00Z\", \"to\": \"2025-06-01T00:00:00Z\"} | /from",
                "{\"from\": \"2025-06-01T00:00:00Z\", \"window\": \"PT1S\"} | /window",
                "{\"from\": \"2005-06-01T00:00:00Z\", \"window\": \"PT1M\"} | /window"
            })
    void bad_input_is_named(String body, String field) {
        assertThat(apiClient.post("clara", "/audit/exports", body))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "..%2F..%2Fpom.xml", "manifest.json.part", "checkpoint.part"})
    void other_files_are_not_served(String name) {
        JsonNode export = exported(PERIOD);

        assertThat(apiClient.at(
                        "clara", "/api/v1/audit/exports/" + export.path("id").asString() + "/files/" + name))
                .hasStatus4xxClientError();
    }

    @Test
    void an_unknown_export_is_not_found() {
        assertThat(apiClient.get("clara", "/audit/exports/{id}", UUID.randomUUID()))
                .hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alma", "lena", "olaf"})
    void nobody_else_exports(String user) {
        assertThat(apiClient.post(user, "/audit/exports", PERIOD)).hasStatus(403);
        assertThat(apiClient.get(user, "/audit/exports")).hasStatus(403);
        assertThat(apiClient.get(user, "/audit/exports/{id}", UUID.randomUUID()))
                .hasStatus(403);
        assertThat(apiClient.delete(user, "/audit/exports/{id}", UUID.randomUUID()))
                .hasStatus(403);
    }

    @Test
    void the_latest_exports_are_listed() {
        JsonNode export = exported(PERIOD);

        assertThat(ApiClient.texts(apiClient.read("clara", "/audit/exports").path("items"), "id"))
                .contains(export.path("id").asString());
    }

    private JsonNode exported(String request) {
        MvcTestResult begun = apiClient.post("clara", "/audit/exports", request);
        assertThat(begun).hasStatus(202);
        JsonNode export = apiClient.json(begun);
        assertThat(begun.getResponse().getHeader("Location"))
                .isEqualTo("/api/v1/audit/exports/" + export.path("id").asString());
        return done(export);
    }

    private JsonNode done(JsonNode export) {
        UUID id = UUID.fromString(export.path("id").asString());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(apiClient
                                .read("clara", "/audit/exports/{id}", id)
                                .path("state")
                                .asString())
                        .isEqualTo("DONE"));
        return apiClient.read("clara", "/audit/exports/{id}", id);
    }

    private static String name(JsonNode export) {
        return ApiClient.texts(export.path("files"), "name").stream()
                .filter(name -> name.endsWith(".ndjson.gz"))
                .findFirst()
                .orElseThrow();
    }

    private Path download(JsonNode file) {
        MvcTestResult answer = apiClient.at("clara", file.path("href").asString());
        assertThat(answer).hasStatus(200);
        try {
            return Files.write(
                    downloads.resolve(file.path("name").asString()),
                    answer.getResponse().getContentAsByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<JsonNode> records(JsonNode export, String name) throws IOException {
        JsonNode file = export.path("files")
                .valueStream()
                .filter(each -> each.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(download(file)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> JsonMapper.shared().readTree(line))
                    .toList();
        }
    }
}
