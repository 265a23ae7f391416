package io.artistagent.query.access;

import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.query.ApiClient;
import io.artistagent.query.QuerySideTest;
import io.artistagent.testkit.keycloak.TestKeycloak;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is recorded besides looks at the trail: refused requests, operations, and persons behind artists. */
class RecordedAccessesTest extends QuerySideTest {

    @Autowired
    private MockMvcTester http;

    private final Instant start = Instant.now();

    @Test
    void a_forbidden_request_is_recorded_with_its_caller() {
        assertThat(asService("/api/v1/audit/accesses?actor=secret")).hasStatus(403);

        JsonNode denied = search("action=DENIED&actor=" + service()).get(0);
        assertThat(denied.path("resource").asString()).isEqualTo("GET /audit/accesses");
        assertThat(denied.path("outcome").asString()).isEqualTo("forbidden");
        assertThat(denied.path("role").asString()).isEqualTo("service");
    }

    @Test
    void a_purpose_is_recorded_in_any_language_as_it_was_stated() {
        String purpose = "Prüfung „Akte 7“ – \u4E2D\uD83C\uDFB5";
        String asSent = new String(purpose.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(apiClient.getFor(asSent, "clara", "/audit/events?limit=1")).hasStatus(200);
        assertThat(apiClient.getFor("a\u0080b\u0080c", "clara", "/audit/events?limit=1"))
                .hasStatus(400);

        assertThat(ApiClient.texts(search("action=SEARCH&actor=" + apiClient.person("clara")), "purpose"))
                .contains(purpose);
    }

    @Test
    void an_operator_page_that_is_refused_by_its_address_is_recorded() {
        assertThat(asService("/actuator/projections")).hasStatus(403);

        assertThat(ApiClient.texts(search("action=DENIED&actor=" + service()), "resource"))
                .contains("GET /actuator/projections");
    }

    @Test
    void an_invalid_token_is_recorded_and_no_token_is_not() {
        assertThat(http.get()
                        .uri("/api/v1/audit/accesses")
                        .header("Authorization", "Bearer forged")
                        .exchange())
                .hasStatus(401);
        long recorded = unknown().size();
        assertThat(recorded).isPositive();
        assertThat(unknown().get(0).path("outcome").asString()).isEqualTo("invalid-token");

        assertThat(http.get().uri("/api/v1/audit/accesses").exchange()).hasStatus(401);
        assertThat(unknown()).hasSize((int) recorded);
    }

    @Test
    void who_tries_again_and_again_fills_no_disk() {
        for (int i = 0; i < 50; i++) {
            assertThat(apiClient.get("alma", "/audit/accesses")).hasStatus(403);
        }

        assertThat(search("action=DENIED&actor=" + apiClient.person("alma")).size())
                .isLessThanOrEqualTo(20);
    }

    @Test
    void an_operation_is_recorded_before_it_happens() {
        assertThat(http.post()
                        .uri("/actuator/projections/no-such-model/rebuild")
                        .header("Authorization", "Bearer " + TestKeycloak.token("root"))
                        .exchange())
                .hasStatus(404);

        JsonNode operation = search("action=REPLAY").get(0);
        assertThat(operation.path("resource").asString()).startsWith("/actuator/projections/no-such-model/");
        assertThat(operation.path("actor").asString())
                .isEqualTo(apiClient.person("root").toString());
        assertThat(operation.path("outcome").asString()).isEqualTo("requested");
    }

    @Test
    void an_officer_who_sees_the_person_behind_an_artist_is_recorded_and_a_fan_is_not() {
        PersonId zelda = new PersonId(UUID.randomUUID());
        ArtistId artist = artistId();
        log.append(artist, registered(artist, zelda, "Zelda", "pop")).settle();

        apiClient.read("olaf", "/artists/{id}", artist);
        assertThat(search("subject=" + zelda + "&action=READ")).isEmpty();
        apiClient.read("clara", "/artists/{id}", artist);

        JsonNode look = search("subject=" + zelda + "&action=READ").get(0);
        assertThat(look.path("resource").asString()).isEqualTo("/artists/" + artist);
        assertThat(look.path("fields").get(0).asString()).isEqualTo("person");
    }

    /** The service is refused in no other test, so its refusals are not too many to be recorded. */
    private MvcTestResult asService(String address) {
        return http.get()
                .uri(address)
                .header("Authorization", "Bearer " + TestKeycloak.serviceToken())
                .exchange();
    }

    private static String service() {
        String claims = new String(
                Base64.getUrlDecoder().decode(TestKeycloak.serviceToken().split("\\.")[1]), StandardCharsets.UTF_8);
        return JsonMapper.shared().readTree(claims).path("sub").asString();
    }

    private JsonNode unknown() {
        return search("action=DENIED&actor=unknown");
    }

    private JsonNode search(String question) {
        return apiClient
                .read("clara", "/audit/accesses?limit=200&from=" + start + "&" + question)
                .path("items");
    }
}
