package io.artistagent.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.command.Api;
import io.artistagent.command.CommandSideTest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Malformed request bodies. */
@CommandSideTest
class BodiesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private Api api;

    private UUID artist;

    @BeforeEach
    void register_an_artist() {
        artist = api.artist("alma", "Alma Voss");
    }

    @Test
    void wrong_types_and_wrong_values_are_reported_together() {
        HttpResponse<String> answer = addTrack("""
                {"title": 17, "isrc": "CH", "durationMs": "long", "genres": ["indie pop", 3, ""], "explicit": "no",
                 "releaseId": 5, "mood": "blue", "credits": [{"name": "", "role": 1, "zz~/z": 1}, null, 5]}""");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(pointers(answer))
                .containsExactlyInAnyOrder(
                        "/title",
                        "/isrc",
                        "/durationMs",
                        "/genres/1",
                        "/genres/2",
                        "/explicit",
                        "/releaseId",
                        "/mood",
                        "/credits/0/name",
                        "/credits/0/role",
                        "/credits/0/zz~0~1z",
                        "/credits/1",
                        "/credits/2");
    }

    @Test
    void all_errors_of_a_correction_are_reported_together() {
        HttpResponse<String> answer = api.send("alma", "PATCH", "/tracks/" + track(), """
                {"title": 17, "durationMs": 1.5, "explicit": null, "mood": "blue",
                 "credits": [{"name": "Alma", "role": "MAIN_ARTIST", "artistId": 5}, {"name": "Alma", "zzz": 1}]}""", "If-Match", "\"0\"");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(pointers(answer))
                .containsExactlyInAnyOrder(
                        "/title",
                        "/durationMs",
                        "/explicit",
                        "/mood",
                        "/credits/0/artistId",
                        "/credits/1/role",
                        "/credits/1/zzz");
    }

    @Test
    void a_wrong_share_and_a_wrong_artist_are_reported_together() {
        HttpResponse<String> answer = api.post("alma", "/collaborations", """
                {"fromArtistId": "x", "toArtistId": 5, "kind": "REMIX", "message": "Shall we?", "expiresAt": "soon",
                 "splits": [{"artistId": "%s", "shareBasisPoints": 99999999999}, "half"]}""".formatted(artist));

        assertThat(pointers(answer))
                .containsExactlyInAnyOrder(
                        "/fromArtistId", "/toArtistId", "/expiresAt", "/splits/0/shareBasisPoints", "/splits/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1000.7",
                "1000.0",
                "1e400",
                "1e5",
                "99999999999999999999",
                "-99999999999999999999",
                "true",
                "\"1\""
            })
    void an_invalid_duration_is_rejected(String length) {
        HttpResponse<String> answer =
                addTrack("{\"title\": \"A\", \"genres\": [\"folk\"], \"explicit\": false, \"durationMs\": %s}"
                        .formatted(length));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(pointers(answer)).containsExactly("/durationMs");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"stageName": "A", "stageName": "B", "country": "CH", "genres": ["folk"]} | /stageName
                    {"stageName": "A", "country": "CH", "genres": ["folk"], "contact": {"email": "a@b.ch", "email": "b@b.ch"}} | /contact/email
                    """)
    void a_duplicate_field_is_rejected(String body, String pointer) {
        HttpResponse<String> answer =
                api.sends("alma", "/artists", "application/json", body.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(pointers(answer)).containsExactly(pointer);
        HttpResponse<String> patched = api.send("alma", "PATCH", "/artists/" + artist, body, "If-Match", "\"0\"");
        assertThat(patched.statusCode()).isEqualTo(400);
        assertThat(pointers(patched)).containsExactly(pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16", "us-ascii", "klingon"})
    void a_declared_charset_other_than_utf_8_is_rejected(String charset) {
        String body = "{\"stageName\": \"Zoe\", \"country\": \"CH\", \"genres\": [\"folk\"]}";

        assertThat(api.sends(
                                "alma",
                                "/artists",
                                "application/json; charset=" + charset,
                                body.getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(415);
        assertThat(api.sends(
                                "alma",
                                "/artists",
                                "application/json; charset=\"utf-8\"",
                                body.getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void a_body_that_cannot_be_read_is_answered_with_what_is_wrong() {
        Map<String, String> advice = Map.of(
                "{\n  \"stageName\": \"Zoe\",\n  \"country\": CH}",
                "The body is not valid JSON at line 3, column 14.",
                "[".repeat(2_000) + "]".repeat(2_000),
                "The body is nested too deeply, or contains a name or a number that is too long.",
                "{\"stageName\": " + "1".repeat(2_000) + "}",
                "The body is nested too deeply, or contains a name or a number that is too long.",
                "{} {}",
                "Send one JSON object in UTF-8.",
                "",
                "Send one JSON object in UTF-8.");

        advice.forEach((body, detail) -> {
            HttpResponse<String> answer =
                    api.sends("alma", "/artists", "application/json", body.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).as(detail).isEqualTo(400);
            assertThat(JSON.readTree(answer.body()).get("detail").asString()).isEqualTo(detail);
        });
    }

    @Test
    void a_compressed_body_is_refused() {
        String body = "{\"stageName\": \"Zoe\", \"country\": \"CH\", \"genres\": [\"folk\"]}";

        HttpResponse<String> answer = api.post("alma", "/artists", body, "Content-Encoding", "gzip");

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("Send the body uncompressed");
        assertThat(answer.headers().firstValue("Accept-Encoding")).hasValue("identity");
        assertThat(api.post("alma", "/artists", body, "Content-Encoding", "identity")
                        .statusCode())
                .isEqualTo(201);
        assertThat(api.post("alma", "/artists", body, "Content-Encoding", "identity", "Content-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void a_body_that_is_not_utf_8_is_rejected() {
        String body = "{\"stageName\": \"Zoë\", \"country\": \"CH\", \"genres\": [\"folk\"]}";

        for (Charset charset : List.of(
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_32,
                StandardCharsets.ISO_8859_1)) {
            HttpResponse<String> answer = api.sends("alma", "/artists", "application/json", body.getBytes(charset));
            assertThat(answer.statusCode()).as(charset.name()).isEqualTo(400);
            assertThat(answer.body()).contains("/problems/not-json");
        }
        assertThat(api.sends("alma", "/artists", "application/json", body.getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(201);
        assertThat(api.sends("alma", "/artists", "application/json", ("\uFEFF" + body).getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .as("with a byte order mark")
                .isEqualTo(201);
    }

    @Test
    void a_credited_artist_id_must_exist() {
        UUID track = track();
        String credit = "[{\"name\": \"Alma\", \"role\": \"MAIN_ARTIST\", \"artistId\": \"%s\"},"
                + " {\"name\": \"Unknown\", \"role\": \"PRODUCER\", \"artistId\": \"%s\"}]";
        for (UUID unknown : List.of(track, UUID.randomUUID())) {
            String credits = credit.formatted(artist, unknown);
            HttpResponse<String> added = addTrack("""
                    {"title": "A", "durationMs": 1000, "genres": ["folk"], "explicit": false, "credits": %s}""".formatted(credits));
            HttpResponse<String> corrected = api.send(
                    "alma", "PATCH", "/tracks/" + track, "{\"credits\": " + credits + "}", "If-Match", "\"0\"");

            for (HttpResponse<String> answer : List.of(added, corrected)) {
                assertThat(answer.statusCode()).isEqualTo(400);
                assertThat(pointers(answer)).containsExactly("/credits/1/artistId");
            }
        }
        String right = credit.formatted(artist, api.artist("bruno", "Bruno"));
        assertThat(api.send("alma", "PATCH", "/tracks/" + track, "{\"credits\": " + right + "}", "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(200);
    }

    private UUID track() {
        return Api.id(
                addTrack("{\"title\": \"A\", \"durationMs\": 1000, \"genres\": [\"folk\"], \"explicit\": false}"));
    }

    private HttpResponse<String> addTrack(String body) {
        return api.post("alma", "/artists/" + artist + "/tracks", body);
    }

    private static List<String> pointers(HttpResponse<String> answer) {
        return JSON.readTree(answer.body())
                .path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString())
                .toList();
    }
}
