package io.artistagent.query;

import static io.artistagent.query.Samples.accepted;
import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.changed;
import static io.artistagent.query.Samples.importId;
import static io.artistagent.query.Samples.offered;
import static io.artistagent.query.Samples.registered;
import static io.artistagent.query.Samples.release;
import static io.artistagent.query.Samples.requested;
import static io.artistagent.query.Samples.track;
import static io.artistagent.query.Samples.trackId;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.artist.ArtistBlocked;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.ArtistPageOpened;
import io.artistagent.domain.artist.ArtistPictureChanged;
import io.artistagent.domain.artist.PublicPage;
import io.artistagent.domain.catalogue.ReleaseCoverChanged;
import io.artistagent.domain.catalogue.ReleaseId;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.catalogue.TrackPublished;
import io.artistagent.domain.collaboration.CollaborationCommented;
import io.artistagent.domain.collaboration.CollaborationId;
import io.artistagent.domain.collaboration.CommentId;
import io.artistagent.domain.collaboration.Message;
import io.artistagent.domain.erasure.PersonErased;
import io.artistagent.domain.imports.FileSummary;
import io.artistagent.domain.imports.ImportAccepted;
import io.artistagent.domain.imports.ImportCompleted;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.domain.imports.ImportKind;
import io.artistagent.domain.imports.ImportOffered;
import io.artistagent.domain.imports.ImportProblem;
import io.artistagent.domain.imports.Play;
import io.artistagent.domain.imports.PlaylistFiguresImported;
import io.artistagent.domain.imports.PlaysImported;
import io.artistagent.domain.pictures.Picture;
import io.artistagent.domain.pictures.PictureId;
import io.artistagent.domain.statistics.PlaylistFigures;
import io.artistagent.domain.statistics.Source;
import io.artistagent.eventlog.privacy.SubjectKeys;
import io.artistagent.eventlog.readmodel.ModelTables;
import io.artistagent.eventlog.readmodel.ReadModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
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
    private ModelTables tables;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private JdbcClient database;

    private static final Picture PICTURE = new Picture(new PictureId(UUID.randomUUID()), "", 1);

    /** A word that occurs in all data from the person, and nowhere else. */
    private final String word = "z" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    private final PersonId zelda = new PersonId(UUID.randomUUID());
    private final ArtistId zeldas = artistId();
    private final ArtistId almas = artistId();
    private final TrackId track = trackId();
    private final CollaborationId together = new CollaborationId(UUID.randomUUID());
    private final ImportId plays = importId();

    @BeforeEach
    void two_artists_collaborate() {
        PersonId alma = apiClient.person("alma");
        log.append(almas, registered(almas, alma, "Alma Untouched", "pop"), new ArtistBlocked(almas, zeldas));
        log.append(
                zeldas,
                registered(zeldas, zelda, word + "queen", "pop"),
                changed(zeldas, zelda, word + "princess", "rock"),
                new ArtistPictureChanged(zeldas, PICTURE),
                new ArtistPageOpened(zeldas, new PublicPage(true, true, true, true)),
                new ArtistBlocked(zeldas, artistId()));
        ReleaseId release = new ReleaseId(UUID.randomUUID());
        log.append(
                release,
                release(release, zeldas, "Their release", LocalDate.of(2026, 1, 2)),
                new ReleaseCoverChanged(release, zeldas, zelda, PICTURE));
        log.append(track, track(track, zeldas, zelda, "Their song", null), new TrackPublished(track, zeldas));
        log.append(
                together,
                requested(together, zeldas, almas, zelda, track),
                comment(zeldas, zelda, word + "writes"),
                comment(almas, alma, "untouched " + word.toUpperCase(Locale.ROOT)));
        log.append(
                plays,
                offered(plays, zelda, null, 1, new ImportProblem(word + "file.json", 1, 1, "No.")),
                accepted(plays, null),
                new PlaysImported(
                        plays, 1, zelda, Source.SPOTIFY_STREAMING_HISTORY, Personal.of(List.of(play(word + "hears")))),
                new ImportCompleted(plays, 1));
        ImportId playlists = importId();
        log.append(
                playlists,
                offeredPlaylists(playlists),
                new ImportAccepted(playlists, ImportKind.SPOTIFY_PLAYLISTS, null, null),
                playlists(playlists, 1, 5L),
                playlists(playlists, 2, 6L));
        ImportId unfinished = importId();
        log.append(
                unfinished,
                offered(unfinished, zelda, null, 9),
                accepted(unfinished, null),
                new PlaysImported(
                        unfinished,
                        1,
                        zelda,
                        Source.SPOTIFY_STREAMING_HISTORY,
                        Personal.of(List.of(play(word + "heard")))));
        log.settle();
    }

    @Test
    void the_log_never_contains_personal_data_in_plain_text() {
        assertThat(found(word))
                .contains("artists", "comments", "statistics.playlist_figures")
                .noneMatch(place -> place.startsWith("log."));
    }

    @Test
    void an_erasure_removes_all_data_of_the_person_and_nothing_of_others() {
        assertThat(found(word)).isNotEmpty();

        erase(zelda);

        assertThat(found(word)).isEmpty();
        assertThat(listened(zelda)).isZero();
        assertThat(found(word.toUpperCase(Locale.ROOT))).isNotEmpty();
        assertThat(apiClient
                        .read("alma", "/artists/{id}", almas)
                        .get("stageName")
                        .asString())
                .isEqualTo("Alma Untouched");
    }

    @Test
    void a_rebuild_after_an_erasure_gives_the_same_content() {
        erase(zelda);
        Map<String, List<String>> left = new Content(models, database).everything();
        assertThat(List.of("artists", "tracks", "collaborations", "comments", "imports"))
                .allSatisfy(collection -> assertThat(left.get(collection)).isNotEmpty());

        log.rebuild();

        assertThat(new Content(models, database).everything()).isEqualTo(left);
    }

    @Test
    void erasing_a_person_again_or_an_unknown_person_changes_nothing() {
        erase(zelda);
        Map<String, List<String>> left = new Content(models, database).everything();

        log.append(zelda, new PersonErased(zelda)).settle();
        erase(new PersonId(UUID.randomUUID()));

        assertThat(new Content(models, database).everything()).isEqualTo(left);
    }

    @Test
    void an_erasure_also_covers_events_of_the_same_batch() {
        log.stop();
        ImportId late = importId();
        log.append(
                late,
                offered(late, zelda, null, 1),
                accepted(late, null),
                playlists(late, 2, 7L),
                new PlaysImported(
                        late, 1, zelda, Source.SPOTIFY_STREAMING_HISTORY, Personal.of(List.of(play(word + "late")))));
        log.append(together, comment(zeldas, zelda, word + "late"));
        log.start();

        erase(zelda);

        assertThat(found(word)).isEmpty();
        assertThat(listened(zelda)).isZero();
        assertThat(apiClient
                        .read("alma", "/collaborations/{id}", together)
                        .path("comments")
                        .size())
                .isEqualTo(3);
    }

    @Test
    void the_api_shows_that_a_person_was_erased() {
        erase(zelda);

        JsonNode artist = apiClient.read("alma", "/artists/{id}", zeldas);
        assertThat(artist.path("erased").asBoolean()).isTrue();
        assertGone(artist.path("stageName"));
        assertThat(artist.path("country").asString()).isEqualTo("FR");
        assertThat(artist.has("version")).as("only the owner sees it").isFalse();

        JsonNode song = apiClient.read("alma", "/tracks/{id}", track);
        assertThat(song.path("erased").asBoolean()).isTrue();
        assertGone(song.path("credits"));
        assertThat(song.path("title").asString()).isEqualTo("Their song");

        JsonNode collaboration = apiClient.read("alma", "/collaborations/{id}", together);
        assertThat(collaboration.path("erased").asBoolean()).isTrue();
        assertGone(collaboration.path("message"));
        assertGone(collaboration.path("from").path("stageName"));
        assertThat(collaboration.path("comments").path(0).path("erased").asBoolean())
                .isTrue();
        assertThat(collaboration.path("comments").path(1).path("text").asString())
                .isEqualTo("untouched " + word.toUpperCase(Locale.ROOT));

        assertThat(apiClient.read("alma", "/artists?q=" + word).path("items")).isEmpty();
        assertThat(apiClient.read("alma", "/artists?limit=100").path("items")).isNotEmpty();
        assertGone(apiClient
                .read("alma", "/artists/{id}/blocks", almas)
                .path("items")
                .path(0)
                .path("stageName"));
        assertThat(apiClient.read("alma", "/artists/{id}", almas).path("erased").asBoolean())
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

    /** Returns where a word occurs: in documents, and in all tables of the database, as text or within bytes. */
    private List<String> found(String word) {
        List<String> places = new ArrayList<>();
        for (String collection : mongo.getCollectionNames()) {
            mongo.findAll(Document.class, collection).stream()
                    .map(Document::toString)
                    .filter(text -> text.contains(word))
                    .forEach(text -> places.add(withoutVersion(collection)));
        }
        List<String> tables = database.sql("SELECT schemaname || '.' || tablename FROM pg_tables"
                        + " WHERE schemaname NOT IN ('pg_catalog', 'information_schema')")
                .query(String.class)
                .list();
        for (String table : tables) {
            Long rows = database.sql("SELECT count(*) FROM " + table + " t WHERE t::text LIKE '%' || :word || '%'"
                            + " OR t::text LIKE '%' || encode(convert_to(:word, 'UTF8'), 'hex') || '%'")
                    .param("word", word)
                    .query(Long.class)
                    .single();
            if (rows > 0) {
                places.add(withoutVersion(table));
            }
        }
        return places;
    }

    /** Returns the name of a collection, or of a table with its schema, without the version of the read model. */
    private static String withoutVersion(String physicalName) {
        return physicalName.replaceFirst("_\\d+(?=\\.|$)", "");
    }

    private CollaborationCommented comment(ArtistId artist, PersonId author, String text) {
        return new CollaborationCommented(
                together, new CommentId(UUID.randomUUID()), artist, author, Personal.of(new Message(text)));
    }

    private ImportOffered offeredPlaylists(ImportId id) {
        return new ImportOffered(
                id,
                zelda,
                zeldas,
                null,
                ImportKind.SPOTIFY_PLAYLISTS,
                List.of(ImportKind.SPOTIFY_PLAYLISTS),
                null,
                Personal.of(word + "playlists.csv"),
                "fingerprint",
                9,
                0,
                Personal.of(List.of()),
                Personal.of(FileSummary.NONE));
    }

    /** A friend's playlist; each batch reports different figures for it. */
    private PlaylistFiguresImported playlists(ImportId id, int batch, long streams) {
        PlaylistFigures playlist =
                new PlaylistFigures("Songs that " + word + "likes", word + "friend", streams, 3L, null);
        return new PlaylistFiguresImported(
                id,
                batch,
                zelda,
                zeldas,
                Source.SPOTIFY_FOR_ARTISTS,
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                Personal.of(List.of(playlist)));
    }

    private static Play play(String title) {
        return new Play(
                Instant.EPOCH, null, 40_000, "CH", title, "A", null, null, null, null, null, null, null, null, 1);
    }
}
