package io.artistagent.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artistagent.domain.imports.DailyFiguresImported;
import io.artistagent.domain.imports.ImportOffered;
import io.artistagent.domain.imports.SongFiguresImported;
import io.artistagent.embedded.TestStores;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ImportsTest {

    private static CommandSideOfATest commandSide;
    private static LogOfATest log;
    private static Person alma;
    private static Person bruno;
    private static UUID artist;
    private static UUID track;

    @BeforeAll
    static void start() {
        commandSide = CommandSideOfATest.start(
                TestStores.freshDatabase(),
                Map.of("artist-agent.imports.max-rows", 10_000, "artist-agent.imports.max-upload", "5MB"));
        log = new LogOfATest(commandSide.database());
        alma = new Person("alma", commandSide.address());
        bruno = new Person("bruno", commandSide.address());
        artist = alma.registersAnArtist();
        track = alma.addsATrack(artist);
    }

    @AfterAll
    static void stop() {
        commandSide.close();
    }

    @Test
    void the_timeline_of_a_song_is_recorded() {
        var answer = alma.uploadsForArtist(
                artist, "trackId", track, "song-timeline.csv", csv("date,streams\n2024-05-30,12\n2024-05-31,n/a\n"));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.location())
                .isEqualTo("/api/v1/imports/" + answer.body().path("id").asString());
        assertThat(answer.consistencyToken()).isNotBlank();
        log.awaitCompletionOf(answer.importId());
        assertThat(log.eventsOf(answer.importId()))
                .containsExactly("ImportOffered", "ImportAccepted", "DailyFiguresImported", "ImportCompleted");
        var figures =
                log.payloadsOf(answer.importId(), DailyFiguresImported.class).getFirst();
        assertThat(figures.path("trackId").asString()).isEqualTo(track.toString());
        assertThat(figures.path("figures")).hasSize(1);
        assertThat(figures.path("figures").path(0).path("streams").asLong()).isEqualTo(12);
    }

    @Test
    void the_fields_may_come_after_the_file() {
        var answer = alma.uploadsForArtist(
                artist,
                "band-songs-1year.csv",
                csv("song,listeners,streams,saves,release_date\nOne,1,2,3,2020-01-01\n"),
                "from",
                "2023-06-01",
                "to",
                "2024-05-31");

        assertThat(answer.status()).isEqualTo(202);
        log.awaitCompletionOf(answer.importId());
        var songs = log.payloadsOf(answer.importId(), SongFiguresImported.class).getFirst();
        assertThat(songs.path("from").asString()).isEqualTo("2023-06-01");
        assertThat(songs.path("songs").path(0).path("title").asString()).isEqualTo("One");
    }

    @Test
    void what_is_recorded_carries_who_brought_it_and_where_it_comes_from() {
        var answer = alma.uploadsForArtist(artist, "a.csv", audience("2022-01-01", 5));

        log.awaitCompletionOf(answer.importId());
        var metadata = commandSide
                .database()
                .sql("SELECT convert_from(meta_data, 'UTF8') FROM log.event WHERE aggregate_identifier = ?"
                        + " AND payload_type LIKE '%DailyFiguresImported'")
                .param(answer.importId().toString())
                .query(String.class)
                .single();
        var owner = log.payloadsOf(answer.importId(), ImportOffered.class)
                .getFirst()
                .path("owner")
                .asString();
        assertThat(metadata).contains(owner, "spotify-for-artists", "artist-agent-cli", "purpose");
    }

    @Test
    void a_long_import_gets_snapshots() {
        var history = new StringBuilder("[");
        for (int i = 0; i < 6_000; i++) {
            history.append("{\"ts\":\"2024-05-30T10:00:00Z\",\"ms_played\":%d,\"master_metadata_track_name\":\"x\"},\n"
                    .formatted(i));
        }
        var answer = alma.uploadsHistory(
                "h.json",
                csv(history.append("{\"ts\":\"2024-05-30T10:00:00Z\",\"ms_played\":1}]")
                        .toString()));

        assertThat(answer.body().path("notes")).hasSize(1);
        log.awaitCompletionOf(answer.importId());
        assertThat(log.count(
                        "SELECT count(*) FROM log.snapshot WHERE aggregate_identifier = '" + answer.importId() + "'"))
                .isPositive();
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        var first = alma.uploadsForArtist(artist, "a.csv", audience("2022-02-01", 5));
        log.awaitCompletionOf(first.importId());
        long imports = log.imports();

        var second = alma.uploadsForArtist(artist, "renamed.csv", audience("2022-02-01", 5));

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(log.imports()).isEqualTo(imports);
        assertThat(log.staged()).isZero();
    }

    @Test
    void the_same_file_may_speak_of_two_tracks_and_come_from_two_people() {
        var other = alma.addsATrack(artist);
        var brunos = bruno.registersAnArtist();
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
    void the_same_file_many_times_at_once_is_imported_once() throws Exception {
        byte[] file = audience("2022-03-01", 40);
        var answers = new ArrayList<Future<Person.Answer>>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                answers.add(threads.submit(() -> alma.uploadsForArtist(artist, "a.csv", file)));
            }
        }

        var statuses = new ArrayList<Integer>();
        var locations = new ArrayList<String>();
        for (var answer : answers) {
            statuses.add(answer.get().status());
            locations.add(answer.get().location());
        }
        assertThat(statuses).containsOnly(200, 202).containsOnlyOnce(202);
        assertThat(locations.stream().distinct()).hasSize(1);
        log.awaitCompletionOf(answers.getFirst().get().importId());
    }

    @Test
    void a_file_with_a_bad_line_waits_for_the_person() {
        var answer =
                alma.uploadsForArtist(artist, "a.csv", csv("date,listeners\n2022-04-01,1\nsoon,2\n2022-04-03,x\n"));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(log.eventsOf(answer.importId())).containsExactly("ImportOffered");
        var offered = log.payloadsOf(answer.importId(), ImportOffered.class).getFirst();
        assertThat(offered.path("rows").asInt()).isEqualTo(1);
        assertThat(offered.path("problemCount").asInt()).isEqualTo(2);
        assertThat(offered.path("problems").path(1).path("line").asInt()).isEqualTo(4);
        assertThat(offered.path("problems").path(1).path("column").asInt()).isEqualTo(12);

        var accepted = alma.posts(answer.location() + "/accept");

        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.consistencyToken()).isNotBlank();
        log.awaitCompletionOf(answer.importId());
        assertThat(log.eventsOf(answer.importId()))
                .containsExactly("ImportOffered", "ImportAccepted", "DailyFiguresImported", "ImportCompleted");
        var again = alma.posts(answer.location() + "/accept");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.type()).isEqualTo("/problems/only-a-waiting-import-is-accepted-or-discarded");
    }

    @Test
    void a_discarded_file_leaves_nothing_and_may_come_again() {
        byte[] file = csv("date,listeners\n2022-05-01,1\nsoon,2\n");
        var first = alma.uploadsForArtist(artist, "a.csv", file);

        assertThat(alma.posts(first.location() + "/discard").status()).isEqualTo(200);

        await().until(() ->
                log.count("SELECT count(*) FROM command.import_staging WHERE import_id = '" + first.importId() + "'")
                        == 0);
        assertThat(log.eventsOf(first.importId())).containsExactly("ImportOffered", "ImportDiscarded");
        var second = alma.uploadsForArtist(artist, "a.csv", file);
        assertThat(second.status()).isEqualTo(202);
        assertThat(second.location()).isNotEqualTo(first.location());
        alma.posts(second.location() + "/discard");
    }

    @Test
    void an_import_is_decided_by_its_owner_alone() {
        var answer = alma.uploadsForArtist(artist, "a.csv", csv("date,listeners\n2022-06-01,1\nsoon,2\n"));

        assertThat(bruno.posts(answer.location() + "/accept").status()).isEqualTo(404);
        assertThat(bruno.posts(answer.location() + "/discard").status()).isEqualTo(404);
        assertThat(alma.posts("/api/v1/imports/" + UUID.randomUUID() + "/accept")
                        .status())
                .isEqualTo(404);
        assertThat(log.eventsOf(answer.importId())).containsExactly("ImportOffered");
        alma.posts(answer.location() + "/discard");
    }

    @Test
    void files_of_which_nothing_can_be_read_are_refused_and_leave_nothing() {
        long imports = log.imports();

        refused(400, "empty-file", new byte[0]);
        refused(415, "unknown-file-format", new byte[] {0, 1, 2, 3, 0, 0, 0, 0});
        refused(415, "unknown-file-format", csv("<html></html>"));
        refused(415, "unknown-file-format", "date,streams\n2024-05-30,1\n".getBytes(StandardCharsets.UTF_16));
        refused(422, "nothing-readable", csv("date,streams\nx,1\n"));
        refused(413, "file-too-large", csv("date,streams\n" + "2024-05-30,1\n".repeat(20_000)));
        refused(413, "file-too-large", csv("date,streams\n" + "2024-05-30,1".repeat(1_000_000)));
        assertThat(log.imports()).isEqualTo(imports);
        await().until(() -> log.staged() == 0);
    }

    private static void refused(int status, String type, byte[] file) {
        var answer = alma.uploadsForArtist(artist, "trackId", track, "a.csv", file);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.type()).isEqualTo("/problems/" + type);
        assertThat(answer.pointers()).contains("/file");
    }

    @Test
    void a_refused_file_tells_the_places() {
        var answer = alma.uploadsForArtist(artist, "trackId", track, "a.csv", csv("date,streams\n2024-05-30,many\n"));

        var problem = answer.body().path("problems").path(0);
        assertThat(problem.path("file").asString()).isEqualTo("a.csv");
        assertThat(problem.path("line").asInt()).isEqualTo(2);
        assertThat(problem.path("column").asInt()).isEqualTo(12);
        assertThat(answer.body().toString()).doesNotContain("many");
    }

    @Test
    void what_the_file_does_not_say_the_person_must() {
        byte[] songs = csv("song,streams\nOne,1\n");
        byte[] timeline = csv("date,streams\n2024-05-30,1\n");
        long imports = log.imports();

        assertThat(alma.uploadsForArtist(artist, "band-songs-28day.csv", songs).pointers())
                .containsExactly("/from", "/to");
        assertThat(alma.uploadsForArtist(artist, "from", "2024-05-02", "to", "2024-05-01", "s.csv", songs)
                        .pointers())
                .containsExactly("/to");
        assertThat(alma.uploadsForArtist(artist, "from", "May", "to", "2124-05-01", "s.csv", songs)
                        .pointers())
                .containsExactly("/from", "/to");
        assertThat(alma.uploadsForArtist(artist, "t.csv", timeline).pointers()).containsExactly("/trackId");
        assertThat(alma.uploadsForArtist(artist, "t.csv", timeline, "trackId", UUID.randomUUID())
                        .pointers())
                .containsExactly("/trackId");
        var brunos = bruno.addsATrack(bruno.registersAnArtist());
        assertThat(alma.uploadsForArtist(artist, "t.csv", timeline, "trackId", brunos)
                        .pointers())
                .containsExactly("/trackId");
        assertThat(alma.uploadsForArtist(artist, "t.csv", timeline, "kind", "MP3", "trackId", "7")
                        .pointers())
                .containsExactly("/kind", "/trackId");
        assertThat(alma.uploadsForArtist(artist, "t.csv", timeline, "kind", "SPOTIFY_SONGS", "trackId", track)
                        .status())
                .isEqualTo(422);
        assertThat(alma.uploadsForArtist(artist, "mood", "happy", "t.csv", timeline, "trackId", track)
                        .status())
                .isEqualTo(400);
        assertThat(alma.uploadsForArtist(artist, "kind", "SPOTIFY_SONGS").pointers())
                .containsExactly("/file");
        assertThat(log.imports()).isEqualTo(imports);
        await().until(() -> log.staged() == 0);
    }

    @Test
    void a_file_goes_where_it_belongs() {
        byte[] history =
                csv("[{\"ts\":\"2024-05-30T10:00:00Z\",\"ms_played\":30000,\"master_metadata_track_name\":\"x\"}]");

        assertThat(alma.uploadsForArtist(artist, "h.json", history).pointers()).containsExactly("/file");
        assertThat(alma.uploadsHistory("a.csv", audience("2022-01-01", 5)).pointers())
                .containsExactly("/file");
    }

    @Test
    void nobody_brings_figures_of_someone_elses_artist() {
        byte[] large = csv("date,listeners\n" + "2024-05-30,1\n".repeat(300_000));

        assertThat(bruno.uploadsForArtist(artist, "a.csv", large).status()).isEqualTo(403);
        assertThat(bruno.uploadsForArtist(UUID.randomUUID(), "a.csv", audience("2022-01-01", 5))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nobody_brings_what_their_role_does_not_allow() {
        var olaf = new Person("olaf", commandSide.address());
        var clara = new Person("clara", commandSide.address());

        assertThat(olaf.uploadsForArtist(artist, "a.csv", audience("2022-01-01", 5))
                        .status())
                .isEqualTo(403);
        assertThat(clara.uploadsHistory("h.json", csv("[]")).status()).isEqualTo(403);
    }

    @Test
    void what_is_no_form_is_refused() throws Exception {
        assertThat(alma.posts("/api/v1/artists/" + artist + "/imports").status())
                .isEqualTo(415);
        assertThat(raw("multipart/form-data", "x")).startsWith("HTTP/1.1 400");
        assertThat(raw("multipart/form-data; boundary=b", "rubbish")).startsWith("HTTP/1.1 400");
        assertThat(raw(
                        "multipart/form-data; boundary=b",
                        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\ndate,streams\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(raw("multipart/form-data; boundary=b", "--b\r\nX: " + "y".repeat(5_000) + "\r\n\r\n--b--"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing() throws Exception {
        long imports = log.imports();
        try (var socket = connect("multipart/form-data; boundary=b", 1_000_000)) {
            var out = socket.getOutputStream();
            out.write(("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.write(audience("2010-01-01", 2_000));
            out.flush();
            await().until(() -> log.staged() > 0);
        }

        await().until(() -> log.staged() == 0);
        assertThat(log.imports()).isEqualTo(imports);
    }

    @Test
    void what_uploads_left_that_nobody_finished_is_swept() {
        var waiting = alma.uploadsForArtist(artist, "a.csv", csv("date,listeners\n2022-07-01,1\nsoon,2\n"));
        var orphan = UUID.randomUUID();
        commandSide
                .database()
                .sql("INSERT INTO command.import_staging (import_id, staged_at) VALUES (?, now())")
                .param(orphan)
                .update();
        commandSide
                .database()
                .sql("UPDATE command.import_staging SET staged_at = now() - interval '2 days'")
                .update();

        assertThat(commandSide.part(Staging.class).sweep()).isEqualTo(1);

        alma.posts(waiting.location() + "/accept");
        log.awaitCompletionOf(waiting.importId());
    }

    private static String raw(String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (var socket = connect(type, bytes.length)) {
            socket.getOutputStream().write(bytes);
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
    }

    private static Socket connect(String type, int length) throws IOException {
        var socket = new Socket("127.0.0.1", commandSide.address().getPort());
        String head = "POST /api/v1/artists/%s/imports HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\n"
                        .formatted(artist, alma.token())
                + "Content-Type: %s\r\nContent-Length: %d\r\n\r\n".formatted(type, length);
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static byte[] audience(String first, int days) {
        var text = new StringBuilder("date,listeners,streams,followers\n");
        for (int i = 0; i < days; i++) {
            text.append(java.time.LocalDate.parse(first).plusDays(i)).append(",1,2,3\n");
        }
        return csv(text.toString());
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
