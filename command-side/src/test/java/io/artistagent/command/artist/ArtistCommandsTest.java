package io.artistagent.command.artist;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.command.Api;
import io.artistagent.command.CommandSideTest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommandSideTest
class ArtistCommandsTest {

    private static final String ALMA = """
            {"stageName": "Alma Voss", "country": "CH", "genres": ["indie pop"], "lookingFor": ["PRODUCER"],
             "contact": {"legalName": "Alma Example", "email": "alma@example.org"}}""";

    @Autowired
    private Api api;

    @Test
    void registering_an_artist_returns_location_etag_and_consistency_token() {
        HttpResponse<String> answer = api.post("alma", "/artists", ALMA);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(Api.header(answer, "Location")).startsWith("/api/v1/artists/");
        assertThat(Api.header(answer, "ETag")).isEqualTo("\"0\"");
        assertThat(Api.header(answer, "Consistency-Token")).isNotBlank();
        assertThat(answer.body()).doesNotContain("Alma");
    }

    @Test
    void a_listener_cannot_register_an_artist() {
        assertThat(api.post("olaf", "/artists", ALMA).statusCode()).isEqualTo(403);
    }

    @Test
    void all_invalid_fields_are_reported_together() {
        HttpResponse<String> answer = api.post("alma", "/artists", """
                {"stageName": " ", "country": "Schweiz", "genres": [], "links": ["http://a.example"], "contact": {"email": "x"}}""");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"/stageName\"", "\"/country\"", "\"/genres\"", "\"/links/0\"", "\"/contact/email\"");
    }

    @Test
    void all_invalid_fields_of_a_change_are_reported_together() {
        UUID id = api.artist("alma", "Alma");

        HttpResponse<String> answer = api.send("alma", "PATCH", "/artists/" + id, """
                {"stageName": null, "country": "Schweiz", "genres": [], "links": ["http://a.example"]}""", "If-Match", "\"0\"");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"/stageName\"", "\"/country\"", "\"/genres\"", "\"/links/0\"");
    }

    @Test
    void an_unknown_field_is_rejected_by_name() {
        HttpResponse<String> answer = api.post("alma", "/artists", "{\"stageNam\": \"Alma\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"/stageNam\"");
    }

    @Test
    void a_profile_changes_only_with_the_current_version() {
        UUID id = api.artist("alma", "Alma");

        assertThat(api.send("alma", "PATCH", "/artists/" + id, "{\"bio\": \"Songs\"}")
                        .statusCode())
                .isEqualTo(428);
        HttpResponse<String> changed =
                api.send("alma", "PATCH", "/artists/" + id, "{\"bio\": \"Songs\"}", "If-Match", "\"0\"");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(Api.header(changed, "ETag")).isEqualTo("\"1\"");
        assertThat(api.send("alma", "PATCH", "/artists/" + id, "{\"bio\": \"More\"}", "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void another_persons_artist_cannot_be_changed() {
        UUID id = api.artist("alma", "Alma");

        HttpResponse<String> answer =
                api.send("bruno", "PATCH", "/artists/" + id, "{\"bio\": \"Mine\"}", "If-Match", "\"0\"");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void a_repeated_request_gets_the_first_response_and_creates_nothing() {
        HttpResponse<String> first = api.post("alma", "/artists", ALMA, "Idempotency-Key", "key-of-alma-1");
        HttpResponse<String> second = api.post("alma", "/artists", ALMA, "Idempotency-Key", "key-of-alma-1");
        HttpResponse<String> other =
                api.post("alma", "/artists", ALMA.replace("CH", "DE"), "Idempotency-Key", "key-of-alma-1");

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(Api.id(second)).isEqualTo(Api.id(first));
        assertThat(other.statusCode()).isEqualTo(422);
    }

    @Test
    void a_retired_artist_cannot_be_changed() {
        UUID id = api.artist("alma", "Alma");
        assertThat(api.post("alma", "/artists/" + id + "/retire", "", "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(200);

        HttpResponse<String> answer =
                api.send("alma", "PATCH", "/artists/" + id, "{\"bio\": \"Late\"}", "If-Match", "\"1\"");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains(
                        "/problems/only-an-active-artist-acts",
                        "This artist is retired, so nothing can be added or changed.");
    }

    @Test
    void a_stale_version_is_reported_before_a_broken_rule() {
        UUID id = api.artist("alma", "Alma");
        api.post("alma", "/artists/" + id + "/retire", "", "If-Match", "\"0\"");

        HttpResponse<String> answer = api.post("alma", "/artists/" + id + "/retire", "", "If-Match", "\"0\"");

        assertThat(answer.statusCode()).isEqualTo(412);
    }

    @Test
    void an_id_of_another_type_is_not_found() {
        UUID artist = api.artist("alma", "Alma");
        UUID release = Api.id(api.post("alma", "/artists/" + artist + "/releases", """
                {"title": "Night Drive", "kind": "SINGLE", "releaseDate": "2026-11-06"}"""));

        assertThat(api.post("alma", "/artists/" + release + "/retire", "", "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(404);
        assertThat(api.post("alma", "/tracks/" + artist + "/publish", "", "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(404);
        assertThat(api.send("alma", "PUT", "/artists/" + artist + "/blocks/" + release, "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(api.post("alma", "/imports/" + artist + "/accept", "", "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(404);
    }
}
