package io.artistagent.command.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artistagent.command.Api;
import io.artistagent.command.CommandSideTest;
import io.artistagent.command.pictures.image.Samples;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.erasure.ErasePerson;
import io.artistagent.domain.pictures.PictureId;
import io.artistagent.eventlog.pictures.PictureStore;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@CommandSideTest
// Forces a separate application context, because a person is erased in it
@TestPropertySource(properties = "artist-agent.log.alone=false")
class PictureCommandsTest {

    private static final byte[] PICTURE = Samples.jpeg(400, 300);

    @Autowired
    private JdbcClient database;

    @Autowired
    private PictureStore store;

    @Autowired
    private ShownPictures shown;

    @Autowired
    private CommandGateway commands;

    @Autowired
    private Api api;

    @Test
    void an_artist_shows_the_picture_uploaded_last() {
        UUID artist = api.artist("alma", "Alma");

        HttpResponse<String> first =
                api.picture("alma", "/artists/" + artist + "/picture", "image/jpeg", PICTURE, "\"0\"");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(Api.header(first, "ETag")).isEqualTo("\"1\"");
        assertThat(Api.header(first, "Consistency-Token")).isNotBlank();
        UUID replaced = stored(artist).getFirst();
        assertThat(form("alma", "/artists/" + artist + "/picture", "\"1\"").statusCode())
                .isEqualTo(200);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(stored(artist)).hasSize(1).doesNotContain(replaced));
        PictureId picture = new PictureId(stored(artist).getFirst());
        assertThat(shown.shows(artist, picture)).isTrue();
        assertThat(store.find(picture, 64).orElseThrow()).startsWith(0xFF, 0xD8, 0xFF);
        assertThat(store.find(picture, 65)).isEmpty();
    }

    @Test
    void a_stored_picture_is_encrypted_and_the_log_contains_the_hash_of_the_stored_bytes() {
        UUID artist = api.artist("alma", "Alma");
        api.picture("alma", "/artists/" + artist + "/picture", "image/png", PICTURE, "*");

        UUID picture = stored(artist).getFirst();
        assertThat(database.sql("SELECT content FROM log.picture_size WHERE picture_id = ? AND size = 64")
                        .param(picture)
                        .query(byte[].class)
                        .single())
                .doesNotContain(0xFF, 0xD8, 0xFF);
        assertThat(database.sql("""
                        SELECT encode(sha256(string_agg(content, ''::bytea ORDER BY size)), 'hex') FROM log.picture_size
                        WHERE picture_id = ?""").param(picture).query(String.class).single())
                .isEqualTo(database.sql("""
                                SELECT convert_from(payload, 'UTF8')::json #>> '{picture,sha256}' FROM log.event
                                WHERE aggregate_identifier = ? AND sequence_number = 1""")
                        .param(artist.toString())
                        .query(String.class)
                        .single());
    }

    @Test
    void a_removed_picture_is_deleted() {
        UUID artist = api.artist("alma", "Alma");
        api.picture("alma", "/artists/" + artist + "/picture", "image/jpeg", PICTURE, "\"0\"");

        assertThat(api.send("alma", "DELETE", "/artists/" + artist + "/picture", "", "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(200);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(stored(artist)).isEmpty());
        assertThat(Api.header(
                        api.send("alma", "DELETE", "/artists/" + artist + "/picture", "", "If-Match", "\"2\""), "ETag"))
                .as("the repeat changes nothing")
                .isEqualTo("\"2\"");
    }

    @Test
    void a_release_gets_a_cover() {
        UUID artist = api.artist("alma", "Alma");
        UUID release = Api.id(api.post("alma", "/artists/" + artist + "/releases", """
                {"title": "Night Drive", "kind": "SINGLE", "releaseDate": "2026-11-06"}"""));

        assertThat(api.picture("alma", "/releases/" + release + "/cover", "image/jpeg", PICTURE, "\"0\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(api.picture("bruno", "/releases/" + release + "/cover", "image/jpeg", PICTURE, "\"1\"")
                        .statusCode())
                .isEqualTo(404);
        assertThat(api.send("alma", "DELETE", "/releases/" + release + "/cover", "", "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(200);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(stored(release)).isEmpty());
    }

    @Test
    void a_form_with_malformed_part_headers_is_refused_with_the_reason() {
        UUID artist = api.artist("alma", "Alma");
        for (String head : List.of(
                "form-data; name=\"file\"; filename*=UTF-8''%ZZ.png",
                "form-data; name=\"file\"; filename*=x", "form-data; name=\"file\"; filename=\"a\u0000b.png\"")) {
            String form = "--b\r\nContent-Disposition: " + head + "\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n";
            HttpResponse<String> answer = api.picture(
                    "alma",
                    "/artists/" + artist + "/picture",
                    "multipart/form-data; boundary=b",
                    form.getBytes(StandardCharsets.UTF_8),
                    "\"0\"");
            assertThat(answer.statusCode()).as(head + answer.body()).isIn(400, 415, 422);
            assertThat(answer.body()).contains("/problems/");
        }
        assertThat(stored(artist)).isEmpty();
    }

    @Test
    void a_refused_picture_is_not_stored() {
        UUID artist = api.artist("alma", "Alma");
        String address = "/artists/" + artist + "/picture";

        assertThat(api.picture("bruno", address, "image/jpeg", PICTURE, "\"0\"").statusCode())
                .isEqualTo(403);
        assertThat(api.picture("alma", address, "image/jpeg", PICTURE, null).statusCode())
                .isEqualTo(428);
        assertThat(api.picture("alma", address, "image/jpeg", PICTURE, "\"7\"").statusCode())
                .isEqualTo(412);
        assertThat(api.picture("alma", address, "image/jpeg", new byte[0], "\"0\"")
                        .statusCode())
                .isEqualTo(422);
        assertThat(api.picture("alma", address, "text/html", PICTURE, "\"0\"").statusCode())
                .isEqualTo(415);
        byte[] svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8);
        assertThat(api.picture("alma", address, "image/jpeg", svg, "\"0\"").body())
                .contains("/problems/not-a-picture");
        assertThat(api.picture("alma", address, "image/jpeg", new byte[11 * 1024 * 1024], "\"0\"")
                        .statusCode())
                .isEqualTo(413);
        assertThat(api.post("alma", "/artists/" + artist + "/retire", "", "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(api.picture("alma", address, "image/jpeg", PICTURE, "\"1\"").body())
                .contains("/problems/only-an-active-artist-acts");

        assertThat(stored(artist)).isEmpty();
    }

    @Test
    void the_sweep_deletes_abandoned_pictures_and_keeps_shown_ones() {
        UUID artist = api.artist("alma", "Alma");
        api.picture("alma", "/artists/" + artist + "/picture", "image/jpeg", PICTURE, "\"0\"");
        UUID picture = stored(artist).getFirst();
        database.sql("INSERT INTO log.picture (picture_id, owner, shown_by, stored_at) VALUES (?, ?, ?, now())")
                .param(UUID.randomUUID())
                .param(UUID.randomUUID())
                .param(artist)
                .update();
        database.sql("UPDATE log.picture SET stored_at = now() - interval '2 hours', published = false")
                .update();

        PicturesConfiguration.sweep(store, shown);

        assertThat(stored(artist)).containsExactly(picture);
    }

    @Test
    void erasing_a_person_deletes_their_pictures() {
        UUID artist = api.artist("bruno", "Bruno");
        UUID release = Api.id(api.post("bruno", "/artists/" + artist + "/releases", """
                {"title": "Night Drive", "kind": "SINGLE", "releaseDate": "2026-11-06"}"""));
        api.picture("bruno", "/artists/" + artist + "/picture", "image/jpeg", PICTURE, "\"0\"");
        api.picture("bruno", "/releases/" + release + "/cover", "image/jpeg", PICTURE, "\"0\"");
        PictureId picture = new PictureId(stored(artist).getFirst());
        UUID person = database.sql("SELECT owner FROM log.picture WHERE shown_by = ?")
                .param(artist)
                .query(UUID.class)
                .single();

        commands.sendAndWait(new ErasePerson(new PersonId(person)));

        assertThat(store.find(picture, 64)).as("at once").isEmpty();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(stored(artist)).isEmpty();
            assertThat(stored(release)).isEmpty();
        });
        assertThat(api.picture("bruno", "/artists/" + artist + "/picture", "image/jpeg", PICTURE, "\"1\"")
                        .body())
                .contains("/problems/an-erased-person-acts-no-more");
        assertThat(database.sql("SELECT count(*) FROM log.picture WHERE owner = ?")
                        .param(person)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private List<UUID> stored(UUID shownBy) {
        return database.sql("SELECT picture_id FROM log.picture WHERE shown_by = ? ORDER BY stored_at DESC")
                .param(shownBy)
                .query(UUID.class)
                .list();
    }

    private HttpResponse<String> form(String user, String path, String version) {
        byte[] head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"me.jpg\"\r\n\r\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] body = new byte[head.length + PICTURE.length + 9];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(PICTURE, 0, body, head.length, PICTURE.length);
        System.arraycopy("\r\n--b--\r\n".getBytes(StandardCharsets.ISO_8859_1), 0, body, body.length - 9, 9);
        return api.picture(user, path, "multipart/form-data; boundary=b", body, version);
    }
}
