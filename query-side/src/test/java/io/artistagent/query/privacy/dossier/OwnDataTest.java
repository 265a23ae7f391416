package io.artistagent.query.privacy.dossier;

import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.audience;
import static io.artistagent.query.Samples.changed;
import static io.artistagent.query.Samples.figures;
import static io.artistagent.query.Samples.importId;
import static io.artistagent.query.Samples.play;
import static io.artistagent.query.Samples.registered;
import static io.artistagent.query.Samples.release;
import static io.artistagent.query.Samples.requested;
import static io.artistagent.query.Samples.track;
import static io.artistagent.query.Samples.trackId;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.Actor;
import io.artistagent.domain.LegalBasis;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.ProcessingActivities;
import io.artistagent.domain.ProcessingActivity;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.ArtistPictureChanged;
import io.artistagent.domain.catalogue.ReleaseId;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.catalogue.TrackPublished;
import io.artistagent.domain.collaboration.CollaborationCommented;
import io.artistagent.domain.collaboration.CollaborationDeclined;
import io.artistagent.domain.collaboration.CollaborationId;
import io.artistagent.domain.collaboration.CommentId;
import io.artistagent.domain.collaboration.Message;
import io.artistagent.domain.consent.ConsentGiven;
import io.artistagent.domain.consent.ConsentsId;
import io.artistagent.domain.consent.Purpose;
import io.artistagent.domain.consent.TextVersion;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.domain.imports.PlaysImported;
import io.artistagent.domain.pictures.PictureId;
import io.artistagent.domain.privacy.CaseDecided;
import io.artistagent.domain.privacy.CaseDecision;
import io.artistagent.domain.privacy.CaseId;
import io.artistagent.domain.privacy.CaseOpened;
import io.artistagent.domain.privacy.CaseType;
import io.artistagent.domain.privacy.Reason;
import io.artistagent.domain.statistics.Source;
import io.artistagent.eventlog.pictures.PictureStore;
import io.artistagent.eventlog.retention.RetentionLog;
import io.artistagent.query.ApiClient;
import io.artistagent.query.QuerySideTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Copies of a person's data contain what the person entered, and nothing of others. The person is {@code root}, who has no other data. */
class OwnDataTest extends QuerySideTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3};
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final ArtistId artist = artistId();
    private final ArtistId others = artistId();

    @Autowired
    private PictureStore store;

    @Autowired
    private RetentionLog retention;

    private PersonId person;
    private PersonId other;

    @BeforeEach
    void enter() {
        person = apiClient.person("root");
        other = new PersonId(UUID.randomUUID());
        ReleaseId release = new ReleaseId(UUID.randomUUID());
        ImportId figures = importId();
        ImportId plays = importId();
        CollaborationId sent = new CollaborationId(UUID.randomUUID());
        CollaborationId received = new CollaborationId(UUID.randomUUID());
        TrackId song = trackId();
        by(
                artist,
                registered(artist, person, "Before " + mark, "pop"),
                changed(artist, person, "Näme, <b>" + mark, "folk"));
        PictureId portrait = new PictureId(UUID.randomUUID());
        by(artist, new ArtistPictureChanged(artist, store.store(portrait, person, artist.value(), Map.of(640, JPEG))));
        by(release, release(release, artist, "Release " + mark, DAY));
        by(song, track(song, artist, person, "Track " + mark, release), new TrackPublished(song, artist));
        by(
                figures,
                figures(
                        figures,
                        1,
                        artist,
                        null,
                        audience(DAY, 4_711L, 12L, 33L, null),
                        audience(DAY.plusDays(1), null, 5L, null, null)));
        by(
                plays,
                new PlaysImported(
                        plays,
                        1,
                        person,
                        Source.SPOTIFY_STREAMING_HISTORY,
                        Personal.of(List.of(play(
                                Instant.parse("2026-10-03T06:41:07Z"),
                                null,
                                187_432,
                                "Song \"" + mark + "\"",
                                "Somebody",
                                null)))));
        by(sent, requested(sent, artist, others, person, null));
        log.append(others, registered(others, other, "Other " + mark, "pop"));
        log.append(
                received,
                requested(received, others, artist, other, null),
                new CollaborationCommented(
                        received,
                        new CommentId(UUID.randomUUID()),
                        others,
                        other,
                        Personal.of(new Message("Secret of " + mark))));
        by(received, new CollaborationDeclined(received, artist));
        by(new ConsentsId(person), new ConsentGiven(person, Purpose.FIGURES_RANK_MY_MATCHES, new TextVersion("1")));
        log.settle();
    }

    @Test
    void a_dossier_contains_what_was_entered_and_why_it_is_stored() {
        JsonNode dossier = apiClient.json(apiClient.accepting("application/json", "root", "/me/data/dossier"));

        assertThat(dossier.path("person").asString()).isEqualTo(person.toString());
        assertThat(dossier.path("rights")).isNotEmpty();
        JsonNode profiles = activity(dossier, "artist-profiles");
        assertThat(profiles.path("purpose").asString()).isNotBlank();
        assertThat(profiles.path("legalBasis").asString()).isEqualTo("CONTRACT");
        assertThat(profiles.path("recipients")).isNotEmpty();
        assertThat(profiles.path("retention").asString()).isNotBlank();
        assertThat(profiles.path("sources")).isNotEmpty();
        assertThat(data(profiles, "ArtistRegistered", "/artistId", artist.toString())
                        .path("stageName")
                        .asString())
                .isEqualTo("Before " + mark);
        assertThat(data(profiles, "ArtistProfileChanged", "/artistId", artist.toString())
                        .path("stageName")
                        .asString())
                .isEqualTo("Näme, <b>" + mark);
        assertThat(data(activity(dossier, "figures"), "DailyFiguresImported", "/artistId", artist.toString())
                        .at("/figures/0/streams")
                        .asLong())
                .isEqualTo(4_711);
        assertThat(activity(dossier, "listening-history").toString()).contains("Song \\\"" + mark + "\\\"");
        assertThat(activity(dossier, "catalogue").toString())
                .contains("Track " + mark, "Release " + mark, "TrackPublished");
        assertThat(activity(dossier, "consents").toString()).contains("figures-rank-my-matches");
        assertThat(activity(dossier, "matching").path("automatedLogic").asString())
                .contains("score");
        JsonNode collaborations = activity(dossier, "collaborations");
        assertThat(collaborations.toString())
                .contains("A remix?", "CollaborationDeclined", "{\"personal\":\"withheld\"}");
        assertThat(dossier.toString()).doesNotContain("Secret of " + mark, "Other " + mark);
    }

    @Test
    void a_dossier_can_be_printed_and_runs_no_script() throws IOException {
        MvcTestResult page = apiClient.accepting("text/html", "root", "/me/data/dossier");

        assertThat(page).hasStatus(200);
        assertThat(page.getResponse().getContentType()).startsWith("text/html");
        assertThat(page.getResponse().getHeader("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        String html = page.getResponse().getContentAsString(StandardCharsets.UTF_8);
        keep(html);
        assertThat(html)
                .startsWith("<!doctype html>")
                .endsWith("</html>")
                .contains(
                        "Näme, &lt;b&gt;" + mark,
                        "4711",
                        "Artist profiles",
                        "Who has looked at your data",
                        "@media print")
                .doesNotContain("<b>" + mark, "<script", "http://", "src=", "Secret of " + mark);
    }

    @Test
    void a_dossier_contains_the_account_and_what_the_person_did() throws Exception {
        apiClient.get("root", "/audit/cases/" + UUID.randomUUID()); // is refused, which is recorded
        apiClient.accepting("application/json", "root", "/me/data/dossier"); // is recorded as an export
        JsonNode dossier = apiClient.json(apiClient.accepting("application/json", "root", "/me/data/dossier"));

        assertThat(dossier.at("/account/userName").asString()).isEqualTo("root");
        assertThat(dossier.at("/account/email").asString()).isEqualTo("root@example.org");
        assertThat(dossier.at("/account/roles").valueStream().map(JsonNode::asString))
                .contains("admin");
        assertThat(dossier.path("account").toString()).doesNotContain("password", "secret");
        assertThat(ApiClient.texts(dossier.path("ownAccesses"), "action")).contains("EXPORT", "DENIED");
        assertThat(ApiClient.texts(dossier.path("ownAccesses"), "resource"))
                .contains("GET /audit/cases/{id}")
                .noneMatch(resource -> resource.contains(person.toString()));
        assertThat(apiClient
                        .accepting("text/html", "root", "/me/data/dossier")
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Your account", "root@example.org", "What you did", "What this copy does not contain");
    }

    @Test
    void a_dossier_says_what_it_does_not_contain() {
        JsonNode dossier = apiClient.json(apiClient.accepting("application/json", "root", "/me/data/dossier"));

        assertThat(dossier.path("notIncluded"))
                .isNotEmpty()
                .allSatisfy(part -> assertThat(part.path("why").asString()).isNotBlank());
        assertThat(ProcessingActivities.all().stream()
                        .filter(activity -> activity.events().isEmpty())
                        // They use the entries of other activities
                        .filter(activity -> activity.basis() != LegalBasis.CONSENT)
                        .map(ProcessingActivity::name))
                .as(
                        "activities whose data is not in the log need a part of the dossier, or a line about what it leaves out")
                .containsExactly("accounts");
        assertThat(retention.all().stream().map(state -> state.rule().name()))
                .as("so do places from which something is deleted after a time")
                .isSubsetOf(
                        "abandoned-uploads", "abandoned-pictures", "idempotent-responses", "access-log", "checkpoints");
    }

    @Test
    void an_archive_contains_each_kind_of_data_as_json_and_csv() throws IOException {
        Map<String, String> files = unzip(apiClient.get("root", "/me/data/portability"));

        assertThat(files.keySet())
                .contains(
                        "README.txt",
                        "artists.json",
                        "artists.csv",
                        "releases.csv",
                        "tracks.csv",
                        "collaboration-requests.csv",
                        "daily-figures.csv",
                        "plays.csv",
                        "consents.csv");
        assertThat(files).containsKey("pictures/artist-" + artist + ".jpg");
        assertThat(row(files, "artists.csv", artist.toString()))
                .contains("\"Näme, <b>" + mark + "\"", "folk")
                .doesNotContain("Before");
        assertThat(row(files, "daily-figures.csv", artist + ",,SPOTIFY_FOR_ARTISTS,2026-11-01"))
                .isEqualTo(artist + ",,SPOTIFY_FOR_ARTISTS,2026-11-01,4711,12,33,,,,,");
        assertThat(row(files, "plays.csv", mark)).contains("187432", "\"Song \"\"" + mark + "\"\"\"");
        assertThat(row(files, "releases.csv", mark)).contains("2026-11-01");
        assertThat(JSON.readTree(files.get("artists.json")).valueStream())
                .anySatisfy(
                        each -> assertThat(each.path("stageName").asString()).isEqualTo("Näme, <b>" + mark));
        assertThat(JSON.readTree(files.get("daily-figures.json"))).anySatisfy(each -> {
            assertThat(each.path("artistId").asString()).isEqualTo(artist.toString());
            assertThat(each.path("streams").asLong()).isEqualTo(4_711);
        });
        assertThat(files.values()).noneMatch(content -> content.contains("Secret of " + mark));
        assertThat(files.get("collaboration-requests.json")).doesNotContain("withheld");
    }

    @Test
    void an_officer_gets_a_copy_only_for_a_granted_case_and_says_why() {
        CaseId access = new CaseId(UUID.randomUUID());
        log.append(access, opened(access, CaseType.ACCESS)).settle();
        String path = "/audit/cases/" + access + "/dossier";
        assertThat(apiClient.getFor("a request", "clara", path)).hasStatus(409);
        log.append(
                access,
                new CaseDecided(
                        access, CaseType.ACCESS, person, CaseDecision.GRANT, Personal.of(new Reason("Confirmed"))));
        log.settle();

        assertThat(apiClient.get("clara", path)).hasStatus(400);
        assertThat(apiClient.getFor("a request", "root", path)).hasStatus(403);
        assertThat(apiClient.getFor("a request", "clara", "/audit/cases/" + access + "/portability"))
                .hasStatus(404);
        assertThat(apiClient.getFor("a request", "clara", path))
                .hasStatus(200)
                .bodyText()
                .contains(mark);
        assertThat(apiClient.read("root", "/me/accesses").toString()).contains("a request", "EXPORT");
        assertThat(apiClient
                        .json(apiClient.accepting("application/json", "root", "/me/data/dossier"))
                        .path("accesses")
                        .toString())
                .contains("a request")
                .doesNotContain(apiClient.person("clara").toString());
    }

    /** With {@code -Dlooks=DIRECTORY}, the page is kept for a look. */
    private static void keep(String html) throws IOException {
        String directory = System.getProperty("looks");
        if (directory != null) {
            Files.writeString(Path.of(directory, "dossier.html"), html);
        }
    }

    private CaseOpened opened(CaseId id, CaseType type) {
        return new CaseOpened(
                id, type, person, null, Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z"));
    }

    /** Appends what the person did. */
    private void by(Object aggregate, Object... events) {
        log.appendAt(Instant.now(), Map.of(Actor.KEY, person.toString()), aggregate, events);
    }

    private static JsonNode activity(JsonNode dossier, String name) {
        return dossier.path("activities")
                .valueStream()
                .filter(each -> each.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode data(JsonNode activity, String type, String pointer, String value) {
        return activity.path("events")
                .valueStream()
                .filter(event -> event.path("type").asString().equals(type))
                .map(event -> event.path("data"))
                .filter(data -> data.at(pointer).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static String row(Map<String, String> files, String name, String word) {
        return Stream.of(files.get(name).split("\r\n"))
                .filter(line -> line.contains(word))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> unzip(MvcTestResult result) throws IOException {
        assertThat(result).hasStatus(200);
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(result.getResponse().getContentAsByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
