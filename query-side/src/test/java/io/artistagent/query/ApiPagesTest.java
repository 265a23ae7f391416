package io.artistagent.query;

import static io.artistagent.query.ApiClient.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artistagent.domain.artist.ArtistId;
import io.artistagent.eventlog.head.LogPosition;
import java.time.Duration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiPagesTest extends QuerySideTest {

    @Autowired
    private EventProcessingConfiguration processors;

    @Autowired
    private MockMvcTester http;

    @Test
    void the_api_is_described_in_openapi_3_1() {
        MvcTestResult answer = http.get().uri("/v3/api-docs").exchange();
        assertThat(answer).hasStatusOk();
        JsonNode api = new JsonMapper().readTree(answer.getResponse().getContentAsByteArray());
        assertThat(api.get("openapi").asString()).startsWith("3.1");
        assertThat(api.get("paths").propertyNames())
                .contains(
                        "/api/v1/artists",
                        "/api/v1/artists/{artistId}",
                        "/api/v1/me/artists",
                        "/api/v1/artists/{artistId}/blocks",
                        "/api/v1/artists/{artistId}/tracks",
                        "/api/v1/artists/{artistId}/releases",
                        "/api/v1/tracks/{trackId}",
                        "/api/v1/releases/{releaseId}",
                        "/api/v1/collaborations",
                        "/api/v1/collaborations/{id}",
                        "/api/v1/imports/{importId}",
                        "/api/v1/me/imports",
                        "/api/v1/artists/{artistId}/imports",
                        "/api/v1/artists/{artistId}/stats",
                        "/api/v1/artists/{artistId}/dashboard");
        JsonNode stats = api.at("/paths/~1api~1v1~1artists~1{artistId}~1stats/get");
        assertThat(texts(stats.get("parameters"), "name"))
                .containsExactlyInAnyOrder(
                        "Consistency-Token",
                        "artistId",
                        "metric",
                        "from",
                        "to",
                        "days",
                        "by",
                        "split",
                        "compare",
                        "trackId");
        assertThat(api.at("/components/schemas/Stats/properties/metric/enum").toString())
                .contains("\"monthlyListeners\"");
    }

    @Test
    void health_is_public_and_metrics_are_only_for_administrators() {
        // Another test may have altered an event for a while: the ledger then needs a moment to find the log intact
        // again
        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(
                        () -> assertThat(http.get().uri("/actuator/health").exchange())
                                .hasStatusOk());
        assertThat(http.get().uri("/actuator/health/readiness").exchange()).hasStatusOk();
        assertThat(http.get().uri("/actuator/prometheus").exchange()).hasStatus(401);
        assertThat(apiClient.at("root", "/actuator/prometheus")).hasStatusOk();
        assertThat(apiClient.at("alma", "/actuator/prometheus")).hasStatus(403);
    }

    @Test
    void a_request_without_a_token_gets_401() {
        assertThat(http.get().uri("/api/v1/artists").exchange())
                .hasStatus(401)
                .hasContentType("application/problem+json");
    }

    @Test
    void a_query_with_a_consistency_token_includes_that_write() {
        ArtistId artist = Samples.artistId();
        for (int change = 0; change < 20; change++) {
            String name = "Alma " + change;
            log.append(
                    artist,
                    change == 0
                            ? Samples.registered(artist, apiClient.person("alma"), name, "pop")
                            : Samples.changed(artist, apiClient.person("alma"), name, "pop"));
            assertThat(apiClient
                            .readIncluding(log.end(), "alma", "/artists/{id}", artist)
                            .get("stageName")
                            .asString())
                    .isEqualTo(name);
        }
    }

    @Test
    void a_query_that_waits_too_long_for_a_projection_gets_503() {
        EventProcessor artists = processors.eventProcessor("artists").orElseThrow();
        artists.shutDown();
        try {
            ArtistId artist = Samples.artistId();
            log.append(artist, Samples.registered(artist, apiClient.person("alma"), "Alma", "pop"));

            assertThat(apiClient.get(log.end(), "alma", "/artists/{id}", artist))
                    .hasStatus(503)
                    .hasHeader("Retry-After", "1");
        } finally {
            artists.start();
        }
    }

    @Test
    void a_consistency_token_beyond_the_log_is_refused() {
        MvcTestResult answer = apiClient.get(new LogPosition(1_000_000_000), "alma", "/me/artists");
        assertThat(answer).hasStatus(400).hasContentType("application/problem+json");
    }
}
