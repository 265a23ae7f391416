package io.artistagent.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Refused uploads change nothing and leave nothing behind. */
class RefusedUploadsTest extends ImportsTestBase {

    @Test
    void entirely_unreadable_files_are_refused_and_leave_nothing() {
        long imports = log.imports();

        refused(400, "empty-file", new byte[0]);
        refused(415, "unknown-file-format", new byte[] {0, 1, 2, 3, 0, 0, 0, 0});
        refused(415, "unknown-file-format", csv("<html></html>"));
        refused(422, "nothing-readable", csv("date,streams\nx,1\n"));
        refused(422, "nothing-to-import", csv("[]"));
        refused(413, "file-too-large", csv("date,streams\n" + "2024-05-30,1\n".repeat(20_000)));
        refused(413, "file-too-large", csv("date,streams\n" + "2024-05-30,1".repeat(1_000_000)));
        assertThat(log.imports()).isEqualTo(imports);
        await().atMost(Duration.ofSeconds(30)).until(() -> log.staged() == 0);
    }

    @Test
    void a_refusal_lists_the_positions_of_errors() {
        Person.Answer answer =
                alma.uploadsForArtist(artist, "trackId", track, "a.csv", csv("date,streams\n2024-05-30,many\n"));

        JsonNode problem = answer.body().path("problems").path(0);
        assertThat(problem.path("file").asString()).isEqualTo("a.csv");
        assertThat(problem.path("line").asInt()).isEqualTo(2);
        assertThat(problem.path("column").asInt()).isEqualTo(12);
        assertThat(problem.path("name").asString()).isEqualTo("streams");
        assertThat(problem.path("value").asString()).isEqualTo("many");
    }

    @Test
    void the_refusal_of_an_ambiguous_file_names_the_field_that_resolves_it() {
        byte[] file = csv("date,listeners\n03/04/2024,1\n04/04/2024,2\n");

        Person.Answer answer = alma.uploadsForArtist(artist, "a.csv", file);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.type()).isEqualTo("/problems/unclear-values");
        assertThat(answer.pointers()).containsExactly("/dates");
        assertThat(answer.body().toString()).contains("03/04/2024", "2024-04-03", "2024-03-04", "day-first");
        assertThat(alma.uploadsForArtist(artist, "dates", "middle-first", "a.csv", file)
                        .pointers())
                .containsExactly("/dates");
        assertThat(alma.uploadsForArtist(artist, "a.csv", file, "dates", "day-first")
                        .pointers())
                .containsExactly("/dates");
        assertThat(alma.uploadsForArtist(artist, "encoding", "ebcdic", "a.csv", file)
                        .pointers())
                .containsExactly("/encoding");
        Person.Answer told = alma.uploadsForArtist(artist, "dates", "day-first", "a.csv", file);
        assertThat(told.status()).isEqualTo(202);
        log.awaitCompletionOf(told.importId());
    }

    @Test
    void the_person_must_supply_what_the_file_does_not_contain() {
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
        UUID brunos = bruno.addsATrack(bruno.registersAnArtist());
        assertThat(alma.uploadsForArtist(artist, "t.csv", timeline, "trackId", brunos)
                        .pointers())
                .containsExactly("/trackId");
        assertThat(alma.uploadsForArtist(artist, "t.csv", timeline, "kind", "MP3", "trackId", "7")
                        .pointers())
                .containsExactly("/kind", "/trackId");
        assertThat(alma.uploadsForArtist(artist, "t.csv", timeline, "kind", "SPOTIFY_SONGS", "trackId", track)
                        .status())
                .isEqualTo(422);
        assertThat(alma.uploadsForArtist(artist, "kind", "SPOTIFY_SONGS").pointers())
                .containsExactly("/file");
        assertThat(log.imports()).isEqualTo(imports);
        await().atMost(Duration.ofSeconds(30)).until(() -> log.staged() == 0);
    }

    @Test
    void each_part_that_is_not_expected_is_named() {
        byte[] timeline = csv("date,streams\n2024-05-30,1\n");

        Person.Answer unknown =
                alma.uploadsForArtist(artist, "mood", "happy", "a/b", "c", "t.csv", timeline, "trackId", track);
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.pointers()).containsExactly("/mood", "/a~1b");
        assertThat(unknown.details()).containsOnly("This field is not known.");

        Person.Answer text = alma.uploadsForArtist(artist, "file", "date,streams");
        assertThat(text.pointers()).containsExactly("/file");
        assertThat(text.details()).containsExactly("This part must be a file: send it with a file name.");
    }

    @Test
    void a_file_at_the_wrong_endpoint_is_refused() {
        byte[] history =
                csv("[{\"ts\":\"2024-05-30T10:00:00Z\",\"ms_played\":30000,\"master_metadata_track_name\":\"x\"}]");

        assertThat(alma.uploadsForArtist(artist, "h.json", history).pointers()).containsExactly("/file");
        assertThat(alma.uploadsHistory("a.csv", audience("2022-01-01", 5)).pointers())
                .containsExactly("/file");
    }

    @Test
    void a_file_of_an_unknown_format_gets_the_advice_of_the_endpoint() throws IOException {
        byte[] table = csv("name,age\nx,1\n");
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("a.xml"));
        }

        for (byte[] file : List.of(table, zip.toByteArray(), csv("<html></html>"))) {
            String ofArtist = alma.uploadsForArtist(artist, "a.csv", file)
                    .body()
                    .path("detail")
                    .asString();
            String ofListener =
                    alma.uploadsHistory("a.json", file).body().path("detail").asString();
            assertThat(ofArtist)
                    .contains("Upload a CSV from Spotify for Artists")
                    .doesNotContain("streaming history");
            assertThat(ofListener)
                    .endsWith(" Upload the ZIP file or the JSON files of your extended streaming history.")
                    .doesNotContain("CSV");
        }
    }

    @Test
    void figures_of_another_persons_artist_are_refused() {
        byte[] large = csv("date,listeners\n" + "2024-05-30,1\n".repeat(300_000));

        assertThat(bruno.uploadsForArtist(artist, "a.csv", large).status()).isEqualTo(403);
        assertThat(bruno.uploadsForArtist(UUID.randomUUID(), "a.csv", audience("2022-01-01", 5))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_upload_without_the_required_role_is_refused() {
        Person olaf = new Person("olaf", commandSide.address());
        Person clara = new Person("clara", commandSide.address());

        assertThat(olaf.uploadsForArtist(artist, "a.csv", audience("2022-01-01", 5))
                        .status())
                .isEqualTo(403);
        assertThat(clara.uploadsHistory("h.json", csv("[]")).status()).isEqualTo(403);
    }

    @Test
    void a_body_that_is_not_a_form_is_refused() throws Exception {
        assertThat(alma.posts("/api/v1/artists/" + artist + "/imports").status())
                .isEqualTo(415);
        assertThat(raw("multipart/form-data", "x")).startsWith("HTTP/1.1 400");
        assertThat(raw("multipart/form-data; boundary=b", "rubbish")).startsWith("HTTP/1.1 400");
        assertThat(raw("multipart/form-data; boundary=b\r\nContent-Encoding: gzip", "rubbish"))
                .startsWith("HTTP/1.1 415");
        assertThat(raw(
                        "multipart/form-data; boundary=b",
                        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\ndate,streams\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(raw("multipart/form-data; boundary=b", "--b\r\nX: " + "y".repeat(5_000) + "\r\n\r\n--b--"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void a_file_name_that_is_too_long_is_refused_with_the_reason() {
        Person.Answer answer = alma.uploadsForArtist(artist, "a".repeat(5_000) + ".csv", audience("2022-01-01", 5));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.pointers()).containsExactly("/file");
        assertThat(answer.body().toString())
                .contains("Give the file a shorter name")
                .doesNotContain("interrupted");
    }

    @Test
    void an_interrupted_upload_leaves_nothing() throws Exception {
        long imports = log.imports();
        try (Socket socket = connect("multipart/form-data; boundary=b", 1_000_000)) {
            OutputStream out = socket.getOutputStream();
            out.write(("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.write(audience("2010-01-01", 2_000));
            out.flush();
            await().atMost(Duration.ofSeconds(30)).until(() -> log.staged() > 0);
        }

        await().atMost(Duration.ofSeconds(30)).until(() -> log.staged() == 0);
        assertThat(log.imports()).isEqualTo(imports);
    }

    private void refused(int status, String type, byte[] file) {
        Person.Answer answer = alma.uploadsForArtist(artist, "trackId", track, "a.csv", file);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.type()).isEqualTo("/problems/" + type);
        assertThat(answer.pointers()).contains("/file");
    }

    private String raw(String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (Socket socket = connect(type, bytes.length)) {
            socket.getOutputStream().write(bytes);
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
    }

    private Socket connect(String type, int length) throws IOException {
        Socket socket = new Socket("127.0.0.1", commandSide.address().getPort());
        String head = "POST /api/v1/artists/%s/imports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
                        .formatted(artist, alma.token())
                + "Content-Type: %s\r\nContent-Length: %d\r\n\r\n".formatted(type, length);
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
