package io.artistagent.ml.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.artistagent.api.ConsistencyToken;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.Skill;
import io.artistagent.domain.catalogue.Credit;
import io.artistagent.domain.catalogue.CreditRole;
import io.artistagent.eventlog.head.LogPosition;
import io.artistagent.ml.features.Node;
import io.artistagent.ml.features.SampleEvents;
import io.artistagent.testkit.keycloak.TestKeycloak;
import io.artistagent.testkit.stores.TestStores;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MatchesApiTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Node node;
    private static ArtistId alma;
    private static ArtistId bruno;

    @BeforeAll
    static void start() throws Exception {
        node = new Node(TestStores.freshDatabase(), Map.of("artist-agent.keycloak.issuer", TestKeycloak.issuer()));
        SampleEvents events = new SampleEvents(node);
        alma = events.registered(person("alma"), "Alma", "CH", List.of("indie pop"), Skill.PRODUCER);
        bruno = events.registered(person("bruno"), "Bruno", "DE", List.of("indie pop"), Skill.SINGER);
        events.track(alma, List.of("indie pop"), "en", new Credit(bruno, "Bruno", CreditRole.PRODUCER));
        events.registered(UUID.randomUUID(), "Carla", "CH", List.of("indie pop"));
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void the_owner_sees_matches_with_reasons() {
        HttpResponse<String> answer = get(path(alma), "alma", node.caughtUp());

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode ranking = json(answer);
        assertThat(ranking.get("model")).isEqualTo(JSON.readTree("""
                {"name": "nearest-neighbours", "baseline": true, "version": "1"}"""));
        assertThat(ranking.get("position").longValue()).isPositive();
        assertThat(ranking.get("items")).hasSize(2);
        assertThat(ranking.get("items").get(0)).isEqualTo(JSON.readTree("""
                {"id": "%s_%s", "artistId": "%s", "stageName": "Bruno", "country": "DE", "genres": ["indie pop"], "score": 0.75, "strength": "STRONG",
                 "reasons": [
                    {"feature": "genres", "value": 0.4, "text": "You both make indie pop"},
                    {"feature": "skillsYouSeek", "value": 0.2,
                     "text": "You look for a producer, and they have a producer credit on 1 track"},
                    {"feature": "skillsTheySeek", "value": 0.15,
                     "text": "They look for a singer, and you have a singer credit on 1 track"}],
                 "dismissed": false}""".formatted(alma, bruno, bruno)));
    }

    @Test
    void a_single_match_has_all_reasons() {
        HttpResponse<String> answer = get(path(alma) + "/" + bruno, "alma", node.caughtUp());

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode match = json(answer);
        assertThat(match.get("stageName").stringValue()).isEqualTo("Bruno");
        assertThat(match.get("score").doubleValue()).isEqualTo(0.75);
        assertThat(match.get("reasons")).hasSize(3);
        assertThat(match.get("model").get("baseline").booleanValue()).isTrue();
        assertThat(match.get("position").longValue()).isPositive();
    }

    @Test
    void the_limit_is_applied_and_validated() {
        assertThat(json(get(path(alma) + "?limit=1", "alma", node.caughtUp())).get("items"))
                .hasSize(1);
        isProblem(get(path(alma) + "?limit=0", "alma", null), 400);
        isProblem(get(path(alma) + "?limit=201", "alma", null), 400);
        isProblem(get(path(alma) + "?limit=many", "alma", null), 400);
    }

    @Test
    void only_the_owner_sees_matches() {
        node.caughtUp();

        isProblem(get(path(alma), "bruno", null), 403);
        isProblem(get(path(alma) + "/" + bruno, "bruno", null), 403);
        isProblem(get(path(alma), "olaf", null), 403);
        isProblem(get(path(alma), null, null), 401);
    }

    @Test
    void an_unknown_artist_or_match_gets_404_and_a_malformed_id_400() {
        node.caughtUp();

        isProblem(get(path(new ArtistId(UUID.randomUUID())), "alma", null), 404);
        isProblem(get(path(alma) + "/" + UUID.randomUUID(), "alma", null), 404);
        isProblem(get(path(alma) + "/" + alma, "alma", null), 404);
        isProblem(get("/api/v1/artists/alma/matches", "alma", null), 400);
    }

    @Test
    void the_api_is_described_with_examples() {
        JsonNode description = json(get("/v3/api-docs", null, null));

        assertThat(description.get("openapi").stringValue()).startsWith("3.1");
        JsonNode paths = description.get("paths");
        assertThat(paths.propertyNames())
                .contains("/api/v1/artists/{artistId}/matches", "/api/v1/artists/{artistId}/matches/{otherArtistId}");
        JsonNode list = paths.get("/api/v1/artists/{artistId}/matches").get("get");
        // The caller comes from the token and is not a parameter
        assertThat(list.get("parameters"))
                .extracting(parameter -> parameter.get("name").stringValue())
                .containsExactlyInAnyOrder(
                        "artistId",
                        "limit",
                        "genre",
                        "country",
                        "offers",
                        "lookingFor",
                        "strength",
                        "dismissed",
                        "Consistency-Token");
        assertThat(description
                                .at("/components/schemas/Reason/properties/text/examples/0")
                                .stringValue("")
                        + description
                                .at("/components/schemas/Reason/properties/text/example")
                                .stringValue(""))
                .isEqualTo("You both make indie pop");
    }

    private static String path(ArtistId artist) {
        return "/api/v1/artists/" + artist + "/matches";
    }

    private static HttpResponse<String> get(String path, String demoUser, LogPosition atLeast) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port() + path));
        if (demoUser != null) {
            request.header("Authorization", "Bearer " + TestKeycloak.token(demoUser));
        }
        if (atLeast != null) {
            request.header(ConsistencyToken.HEADER, ConsistencyToken.of(atLeast));
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static void isProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static UUID person(String demoUser) throws Exception {
        return UUID.fromString(
                SignedJWT.parse(TestKeycloak.token(demoUser)).getJWTClaimsSet().getSubject());
    }
}
