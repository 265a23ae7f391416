package io.artistagent.query;

import static io.artistagent.query.Samples.accepted;
import static io.artistagent.query.Samples.importId;
import static io.artistagent.query.Samples.offered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.ReleaseId;
import io.artistagent.domain.erasure.PersonErased;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.domain.imports.PlaysImported;
import io.artistagent.domain.statistics.Source;
import io.artistagent.eventlog.privacy.SubjectKeys;
import io.artistagent.eventlog.readmodel.ReadModel;
import io.artistagent.query.statistics.tables.StatisticsTables;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Erasing a person removes their data everywhere and changes nothing for others. */
class ErasureTest extends QuerySideTest {

    @Autowired
    private SubjectKeys keys;

    @Autowired
    private List<ReadModel> models;

    @Autowired
    private StatisticsTables tables;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private JdbcClient database;

    private ErasureScene scene;
    private Occurrences occurrences;

    @BeforeEach
    void two_artists_collaborate() {
        scene = new ErasureScene(log, apiClient);
        occurrences = new Occurrences(mongo, database);
        log.settle();
    }

    @Test
    void the_log_never_contains_personal_data_in_plain_text() {
        assertThat(occurrences.of(scene.word))
                .contains("artists", "comments", "statistics.playlist_figures")
                .noneMatch(place -> place.startsWith("log."));
    }

    @Test
    void an_erasure_removes_all_data_of_the_person_and_nothing_of_others() {
        assertThat(occurrences.of(scene.word)).isNotEmpty();

        erase(scene.zelda);

        // After a rebuild, the previous version is followed for another minute
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(occurrences.of(scene.word)).isEmpty());
        assertThat(listened(scene.zelda)).isZero();
        assertThat(occurrences.of(scene.word.toUpperCase(Locale.ROOT))).isNotEmpty();
        assertThat(apiClient
                        .read("alma", "/artists/{id}", scene.almas)
                        .get("stageName")
                        .asString())
                .isEqualTo("Alma Untouched");
    }

    @Test
    void a_rebuild_after_an_erasure_gives_the_same_content() {
        erase(scene.zelda);
        Map<String, List<String>> left = new Content(models, database).everything();
        assertThat(List.of("artists", "tracks", "collaborations", "comments", "imports"))
                .allSatisfy(collection -> assertThat(left.get(collection)).isNotEmpty());

        log.rebuild();

        assertThat(new Content(models, database).everything()).isEqualTo(left);
    }

    @Test
    void dead_letters_that_are_retried_after_an_erasure_bring_nothing_back() {
        log.stop();
        ErasureScene late = new ErasureScene(log, apiClient);
        hideTheKeyOf(late.zelda);
        setTheReleaseAside(late.release);
        log.start();
        log.settle();
        assertThat(apiClient.get("alma", "/artists/{id}", late.zeldas)).hasStatus(404);
        assertThat(deadLetters()).isGreaterThan(5);

        erase(late.zelda);
        log.retryDeadLetters();

        assertThat(deadLetters()).isZero();
        Map<String, List<String>> retried = new Content(models, database).everything();
        assertThat(retried.get("artists")).noneMatch(isActive(late.zeldas));
        assertThat(retried.get("releases")).noneMatch(hasCover(late.release));
        log.rebuild();
        assertThat(new Content(models, database).everything()).isEqualTo(retried);
    }

    private static Predicate<String> isActive(ArtistId artist) {
        return document -> document.contains(artist.toString()) && document.contains("status=ACTIVE");
    }

    private static Predicate<String> hasCover(ReleaseId release) {
        return document -> document.contains(release.toString()) && !document.contains("cover=null");
    }

    /** A key that is not the recorded one counts as missing. */
    private void hideTheKeyOf(PersonId person) {
        database.sql("UPDATE log.subject SET key_check = key_check || '-'::bytea WHERE subject = ?")
                .param(person.value())
                .update();
        keys.dropCachedKeys();
    }

    /** No key opens a release, so its events wait for a reason of their own. */
    private void setTheReleaseAside(ReleaseId release) {
        database.sql("""
                        INSERT INTO log.dead_letter (processor_name, global_index, sequence_identifier, attempts)
                        SELECT 'catalogue@' || version, global_index, aggregate_identifier, 1
                        FROM log.event, log.read_model_version
                        WHERE aggregate_identifier = ? AND model = 'catalogue' AND state = 'ACTIVE'
                        """).param(release.toString()).update();
    }

    private long deadLetters() {
        return database.sql("SELECT count(*) FROM log.dead_letter")
                .query(Long.class)
                .single();
    }

    @Test
    void erasing_a_person_again_or_an_unknown_person_changes_nothing() {
        erase(scene.zelda);
        Map<String, List<String>> left = withoutTheTrail();

        log.append(scene.zelda, new PersonErased(scene.zelda)).settle();
        erase(new PersonId(UUID.randomUUID()));

        assertThat(withoutTheTrail()).isEqualTo(left);
    }

    /** The trail also lists events that change nothing. */
    private Map<String, List<String>> withoutTheTrail() {
        Map<String, List<String>> content = new Content(models, database).everything();
        content.keySet().removeAll(List.of("event", "span"));
        return content;
    }

    @Test
    void an_erasure_also_covers_events_of_the_same_batch() {
        log.stop();
        ImportId late = importId();
        log.append(
                late,
                offered(late, scene.zelda, null, 1),
                accepted(late, null),
                scene.playlists(late, 2, 7L),
                new PlaysImported(
                        late,
                        1,
                        scene.zelda,
                        Source.SPOTIFY_STREAMING_HISTORY,
                        Personal.of(List.of(ErasureScene.play(scene.word + "late")))));
        log.append(scene.together, scene.comment(scene.zeldas, scene.zelda, scene.word + "late"));
        log.start();

        erase(scene.zelda);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(occurrences.of(scene.word)).isEmpty());
        assertThat(listened(scene.zelda)).isZero();
        assertThat(apiClient
                        .read("alma", "/collaborations/{id}", scene.together)
                        .path("comments")
                        .size())
                .isEqualTo(3);
    }

    @Test
    void the_api_shows_that_a_person_was_erased() {
        erase(scene.zelda);

        JsonNode artist = apiClient.read("alma", "/artists/{id}", scene.zeldas);
        assertThat(artist.path("erased").asBoolean()).isTrue();
        assertGone(artist.path("stageName"));
        assertThat(artist.path("country").asString()).isEqualTo("FR");
        assertThat(artist.has("version")).as("only the owner sees it").isFalse();

        JsonNode song = apiClient.read("alma", "/tracks/{id}", scene.track);
        assertThat(song.path("erased").asBoolean()).isTrue();
        assertGone(song.path("credits"));
        assertThat(song.path("title").asString()).isEqualTo("Their song");

        JsonNode collaboration = apiClient.read("alma", "/collaborations/{id}", scene.together);
        assertThat(collaboration.path("erased").asBoolean()).isTrue();
        assertGone(collaboration.path("message"));
        assertGone(collaboration.path("from").path("stageName"));
        assertThat(collaboration.path("comments").path(0).path("erased").asBoolean())
                .isTrue();
        assertThat(collaboration.path("comments").path(1).path("text").asString())
                .isEqualTo("untouched " + scene.word.toUpperCase(Locale.ROOT));

        assertThat(apiClient.read("alma", "/artists?q=" + scene.word).path("items"))
                .isEmpty();
        assertThat(apiClient.read("alma", "/artists?limit=100").path("items")).isNotEmpty();
        assertGone(apiClient
                .read("alma", "/artists/{id}/blocks", scene.almas)
                .path("items")
                .path(0)
                .path("stageName"));
        assertThat(apiClient
                        .read("alma", "/artists/{id}", scene.almas)
                        .path("erased")
                        .asBoolean())
                .isFalse();
    }

    private static void assertGone(JsonNode field) {
        assertThat(field.isNull() || field.isMissingNode()).isTrue();
    }

    /** Erases a person as the command side does. */
    private void erase(PersonId person) {
        keys.erase(person);
        log.append(person, new PersonErased(person)).settle();
    }

    private long listened(PersonId listener) {
        return tables.sql("SELECT (SELECT count(*) FROM {statistics}.play WHERE listener = :person)"
                        + " + (SELECT count(*) FROM {statistics}.import_plays WHERE listener = :person)"
                        + " + (SELECT count(*) FROM {statistics}.playlist_figures WHERE owner = :person)"
                        + " + (SELECT count(*) FROM {statistics}.import_revision WHERE owner = :person)"
                        + " + (SELECT count(*) FROM {statistics}.heard_track WHERE listener = :person)"
                        + " + (SELECT count(*) FROM {statistics}.listening_day WHERE listener = :person)")
                .param("person", listener.value())
                .query(Long.class)
                .single();
    }
}
