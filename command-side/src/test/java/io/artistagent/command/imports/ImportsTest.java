package io.artistagent.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.imports.DailyFiguresImported;
import io.artistagent.domain.imports.ImportAccepted;
import io.artistagent.domain.imports.ImportCompleted;
import io.artistagent.domain.imports.ImportOffered;
import io.artistagent.domain.imports.PlaylistFiguresImported;
import io.artistagent.domain.imports.SongFiguresImported;
import io.artistagent.eventlog.storage.LogMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The content of files is recorded exactly once. */
class ImportsTest extends ImportsTestBase {

    @Test
    void a_song_timeline_is_recorded() {
        Person.Answer answer = alma.uploadsForArtist(
                artist, "trackId", track, "song-timeline.csv", csv("date,streams\n2024-05-30,12\n2024-05-31,n/a\n"));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.location())
                .isEqualTo("/api/v1/imports/" + answer.body().path("id").asString());
        assertThat(answer.consistencyToken()).isNotBlank();
        log.awaitCompletionOf(answer.importId());
        assertThat(log.eventsOf(answer.importId()))
                .containsExactly("ImportOffered", "ImportAccepted", "DailyFiguresImported", "ImportCompleted");
        JsonNode figures =
                log.payloadsOf(answer.importId(), DailyFiguresImported.class).getFirst();
        assertThat(figures.path("trackId").asString()).isEqualTo(track.toString());
        assertThat(figures.path("figures")).hasSize(1);
        assertThat(figures.path("figures").path(0).path("streams").asLong()).isEqualTo(12);
    }

    @Test
    void fields_may_follow_the_file() {
        Person.Answer answer = alma.uploadsForArtist(
                artist,
                "band-songs-1year.csv",
                csv("song,listeners,streams,saves,release_date\nOne,1,2,3,2020-01-01\n"),
                "from",
                "2023-06-01",
                "to",
                "2024-05-31");

        assertThat(answer.status()).isEqualTo(202);
        log.awaitCompletionOf(answer.importId());
        JsonNode songs =
                log.payloadsOf(answer.importId(), SongFiguresImported.class).getFirst();
        assertThat(songs.path("from").asString()).isEqualTo("2023-06-01");
        assertThat(songs.path("songs").path(0).path("title").asString()).isEqualTo("One");
    }

    @Test
    void songs_with_the_same_title_are_recorded_separately() {
        Person.Answer answer = alma.uploadsForArtist(
                artist,
                "from",
                "2023-06-01",
                "to",
                "2024-05-31",
                "s.csv",
                csv("song,streams,release_date\nIntro,10,2023-01-01\nIntro,7,2020-01-01\n"));

        log.awaitCompletionOf(answer.importId());
        assertThat(log.notesOf(answer.importId())).singleElement().asString().contains("same title as another row");
        JsonNode songs =
                log.payloadsOf(answer.importId(), SongFiguresImported.class).getFirst();
        assertThat(songs.path("songs").path(0).path("namesake").asInt()).isEqualTo(2);
        assertThat(songs.path("songs").path(1).path("namesake").asInt()).isEqualTo(1);
    }

    @Test
    void playlists_are_recorded_encrypted_with_their_owners_key() {
        Person.Answer answer = alma.uploadsForArtist(
                artist,
                "from",
                "2023-05-04",
                "to",
                "2023-05-31",
                "playlists-28day.csv",
                csv("title,author,listeners,streams,date_added\n\"Focus, Now\",Case Curator,100,150,2023-05-10\n"));

        log.awaitCompletionOf(answer.importId());
        assertThat(log.eventsOf(answer.importId()))
                .containsExactly("ImportOffered", "ImportAccepted", "PlaylistFiguresImported", "ImportCompleted");
        JsonNode event =
                log.payloadsOf(answer.importId(), PlaylistFiguresImported.class).getFirst();
        assertThat(event.path("from").asString()).isEqualTo("2023-05-04");
        assertThat(event.path("to").asString()).isEqualTo("2023-05-31");
        JsonNode playlist = event.path("playlists").path(0);
        assertThat(playlist.path("title").asString()).isEqualTo("Focus, Now");
        assertThat(playlist.path("author").asString()).isEqualTo("Case Curator");
        assertThat(playlist.path("streams").asLong()).isEqualTo(150);
        assertThat(playlist.path("addedOn").asString()).isEqualTo("2023-05-10");
        assertThat(log.count("SELECT count(*) FROM log.event WHERE convert_from(payload, 'UTF8') LIKE '%Curator%'"))
                .as("names in the stored log")
                .isZero();
    }

    @Test
    void a_playlist_file_needs_a_period() {
        byte[] file = csv("title,author,streams\nFocus,Case Curator,150\n");

        assertThat(alma.uploadsForArtist(artist, "p.csv", file).pointers()).containsExactly("/from", "/to");
        assertThat(alma.uploadsForArtist(
                                artist, "from", "2023-05-04", "to", "2023-05-31", "trackId", track, "p.csv", file)
                        .pointers())
                .containsExactly("/trackId");
    }

    @Test
    void the_same_file_can_be_imported_for_another_period() {
        byte[] file = csv("song,streams\nA song of two periods,10\n");
        Person.Answer may = alma.uploadsForArtist(artist, "from", "2023-05-04", "to", "2023-05-31", "s.csv", file);
        Person.Answer june = alma.uploadsForArtist(artist, "from", "2023-06-01", "to", "2023-06-28", "s.csv", file);
        Person.Answer again = alma.uploadsForArtist(artist, "from", "2023-05-04", "to", "2023-05-31", "s.csv", file);

        assertThat(may.status()).isEqualTo(202);
        assertThat(june.status()).isEqualTo(202);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.location()).isEqualTo(may.location());
        assertThat(position(again)).isGreaterThanOrEqualTo(position(may));
        log.awaitCompletionOf(june.importId());
        JsonNode songs =
                log.payloadsOf(june.importId(), SongFiguresImported.class).getFirst();
        assertThat(songs.path("from").asString()).isEqualTo("2023-06-01");
    }

    @Test
    void a_file_with_a_guessed_encoding_waits_for_confirmation() {
        Person.Answer answer = alma.uploadsForArtist(
                artist,
                "from",
                "2023-06-01",
                "to",
                "2024-05-31",
                "s.csv",
                "song,streams\nCafé Zürich,10\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));

        assertThat(log.eventsOf(answer.importId())).containsExactly("ImportOffered");
        JsonNode problem = log.payloadsOf(answer.importId(), ImportOffered.class)
                .getFirst()
                .path("problems")
                .path(0);
        assertThat(problem.path("value").asString()).isEqualTo("Café · Zürich");
        JsonNode encodings = log.payloadsOf(answer.importId(), ImportOffered.class)
                .getFirst()
                .at("/summary/encodings");
        assertThat(encodings.path(0).path("encoding").asString()).isEqualTo("windows-1252");
        assertThat(encodings.path(0).path("words").asString()).isEqualTo("Café · Zürich");
        alma.chooses("accept", answer);
        log.awaitCompletionOf(answer.importId());
        JsonNode songs =
                log.payloadsOf(answer.importId(), SongFiguresImported.class).getFirst();
        assertThat(songs.path("songs").path(0).path("title").asString()).isEqualTo("Café Zürich");
    }

    @Test
    void recorded_events_carry_actor_and_source() {
        Person.Answer answer = alma.uploadsForArtist(artist, "a.csv", audience("2022-01-01", 5));

        log.awaitCompletionOf(answer.importId());
        String metadata = commandSide
                .database()
                .sql("SELECT convert_from(meta_data, 'UTF8') FROM log.event WHERE aggregate_identifier = ?"
                        + " AND payload_type LIKE '%DailyFiguresImported'")
                .param(answer.importId().toString())
                .query(String.class)
                .single();
        String owner = log.payloadsOf(answer.importId(), ImportOffered.class)
                .getFirst()
                .path("owner")
                .asString();
        assertThat(metadata).contains(owner, "spotify-for-artists", "artist-agent-cli", "\"purpose\"", "\"traceId\"");
    }

    @Test
    void recorded_events_name_the_acceptance_as_their_cause_and_share_its_correlation() {
        Person.Answer answer = alma.uploadsForArtist(artist, "a.csv", audience("2021-01-01", 5));

        log.awaitCompletionOf(answer.importId());
        Class<ImportAccepted> accepted = ImportAccepted.class;
        for (Class<? extends Record> recorded : List.of(DailyFiguresImported.class, ImportCompleted.class)) {
            assertThat(log.metadataOf(answer.importId(), recorded, LogMetadata.CAUSATION_ID))
                    .isEqualTo(log.identifierOf(answer.importId(), accepted));
            assertThat(log.metadataOf(answer.importId(), recorded, LogMetadata.CORRELATION_ID))
                    .isEqualTo(log.metadataOf(answer.importId(), accepted, LogMetadata.CORRELATION_ID));
        }
    }

    @Test
    void a_long_import_gets_snapshots() {
        StringBuilder history = new StringBuilder("[");
        for (int i = 0; i < 6_000; i++) {
            history.append("{\"ts\":\"2024-05-30T10:00:00Z\",\"ms_played\":%d,\"master_metadata_track_name\":\"x\"},\n"
                    .formatted(i));
        }
        Person.Answer answer = alma.uploadsHistory(
                "h.json",
                csv(history.append("{\"ts\":\"2024-05-30T10:00:00Z\",\"ms_played\":1}]")
                        .toString()));

        log.awaitCompletionOf(answer.importId());
        assertThat(log.notesOf(answer.importId())).hasSize(1);
        assertThat(log.count(
                        "SELECT count(*) FROM log.snapshot WHERE aggregate_identifier = '" + answer.importId() + "'"))
                .isPositive();
    }

    @Test
    void importing_the_same_file_twice_changes_nothing() {
        Person.Answer first = alma.uploadsForArtist(artist, "a.csv", audience("2022-02-01", 5));
        log.awaitCompletionOf(first.importId());
        long imports = log.imports();

        Person.Answer second = alma.uploadsForArtist(artist, "renamed.csv", audience("2022-02-01", 5));

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(log.imports()).isEqualTo(imports);
        assertThat(log.staged()).isZero();
    }

    @Test
    void the_same_file_with_other_reading_options_is_another_import() {
        byte[] file = csv("date,listeners\n01/02/2022,1\n02/02/2022,2\n");
        Person.Answer first = alma.uploadsForArtist(artist, "dates", "day-first", "a.csv", file);
        log.awaitCompletionOf(first.importId());

        Person.Answer other = alma.uploadsForArtist(artist, "dates", "month-first", "a.csv", file);
        Person.Answer again = alma.uploadsForArtist(artist, "dates", "day-first", "a.csv", file);

        assertThat(other.status()).isEqualTo(202);
        log.awaitCompletionOf(other.importId());
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.location()).isEqualTo(first.location());
    }

    @Test
    void the_same_file_can_be_imported_for_two_tracks_and_by_two_people() {
        UUID other = alma.addsATrack(artist);
        UUID brunos = bruno.registersAnArtist();
        byte[] file = csv("date,streams\n2024-04-01,1\n");

        assertThat(alma.uploadsForArtist(artist, "trackId", track, "a.csv", file)
                        .status())
                .isEqualTo(202);
        assertThat(alma.uploadsForArtist(artist, "trackId", other, "a.csv", file)
                        .status())
                .isEqualTo(202);
        assertThat(bruno.uploadsForArtist(brunos, "trackId", bruno.addsATrack(brunos), "a.csv", file)
                        .status())
                .isEqualTo(202);
    }

    @Test
    void concurrent_uploads_of_the_same_file_are_imported_once() throws Exception {
        byte[] file = audience("2022-03-01", 40);
        List<Future<Person.Answer>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                answers.add(threads.submit(() -> alma.uploadsForArtist(artist, "a.csv", file)));
            }
        }

        List<Integer> statuses = new ArrayList<>();
        List<String> locations = new ArrayList<>();
        for (Future<Person.Answer> answer : answers) {
            statuses.add(answer.get().status());
            locations.add(answer.get().location());
        }
        assertThat(statuses).containsOnly(200, 202).containsOnlyOnce(202);
        assertThat(locations.stream().distinct()).hasSize(1);
        log.awaitCompletionOf(answers.getFirst().get().importId());
    }
}
