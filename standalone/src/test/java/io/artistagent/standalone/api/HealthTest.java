package io.artistagent.standalone.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artistagent.diagnostics.OutageSigns;
import io.artistagent.diagnostics.Server;
import io.artistagent.standalone.ApiClient;
import io.artistagent.standalone.StandaloneTest;
import io.artistagent.testkit.keycloak.TestKeycloak;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@StandaloneTest
class HealthTest {

    @Autowired
    private Environment environment;

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void the_health_status_is_public_without_details(String path) throws Exception {
        HttpResponse<String> health = get(path, null);

        assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
        assertThat(health.body()).contains("\"status\":\"UP\"").doesNotContain("postgres", "redis", "details");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/actuator", "/actuator/projections", "/actuator/metrics", "/actuator/info", "/actuator/env"})
    void only_an_admin_sees_the_actuator_endpoints(String path) throws Exception {
        assertThat(get(path, null).statusCode()).isEqualTo(401);
        assertThat(get(path, TestKeycloak.token("alma")).statusCode()).isEqualTo(403);
        assertThat(get(path, TestKeycloak.token("clara")).statusCode()).isEqualTo(403);
        assertThat(get(path, TestKeycloak.serviceToken()).statusCode()).isEqualTo(403);
    }

    @Test
    void only_services_and_admins_read_metrics() throws Exception {
        assertThat(get("/actuator/prometheus", TestKeycloak.serviceToken()).statusCode())
                .isEqualTo(200);
        assertThat(get("/actuator/prometheus", null).statusCode()).isEqualTo(401);
        assertThat(get("/actuator/prometheus", TestKeycloak.token("clara")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void an_admin_sees_the_state_of_projections() throws Exception {
        assertThat(get("/actuator/projections", TestKeycloak.token("root")).body())
                .contains("\"name\":\"statistics\"", "\"deadLetters\":0", "\"state\":\"RUNNING\"");
    }

    @Test
    void an_admin_sees_the_health_of_each_component() throws Exception {
        assertThat(get("/actuator/health", TestKeycloak.token("root")).body())
                .contains("\"keycloak\"", "\"db\"", "\"mongo\"", "\"redis\"", "\"keys\"", "\"projections\"");
        assertThat(get("/actuator/health/readiness", TestKeycloak.token("root")).body())
                .contains("\"keycloak\"", "\"readinessState\"");
        assertThat(get("/actuator/health", TestKeycloak.token("alma")).body()).doesNotContain("components", "keycloak");
    }

    @Test
    void a_server_whose_outage_is_reported_has_one_name_and_a_health_indicator() throws Exception {
        List<Server> servers = SpringFactoriesLoader.forDefaultResourceLocation().load(OutageSigns.class).stream()
                .map(OutageSigns::server)
                .toList();
        JsonNode health = JsonMapper.shared()
                .readTree(get("/actuator/health", TestKeycloak.token("root")).body());

        assertThat(health.get("components").propertyNames())
                .containsAll(servers.stream().map(Server::health).toList());
        assertThat(Set.copyOf(servers)).extracting(Server::health).doesNotHaveDuplicates();
    }

    @Test
    void an_admin_reads_metrics_in_prometheus_format() throws Exception {
        // A request is counted once it has been answered
        get("/actuator/health", null);

        await().untilAsserted(() -> {
            HttpResponse<String> metrics = get("/actuator/prometheus", TestKeycloak.token("root"));
            assertThat(metrics.statusCode()).isEqualTo(200);
            assertThat(metrics.body())
                    .contains("http_server_requests_seconds_count", "hikaricp_connections", "jvm_memory_used_bytes")
                    .contains("artist_agent_projection_lag{", "artist_agent_projection_dead_letters{")
                    .contains("artist_agent_keys_in_memory", "artist_agent_keys_erasures_total");
        });
    }

    @Test
    void endpoints_that_could_reveal_secrets_do_not_exist() throws Exception {
        for (String path :
                new String[] {"env", "configprops", "heapdump", "threaddump", "beans", "loggers", "shutdown"}) {
            assertThat(get("/actuator/" + path, TestKeycloak.token("root")).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    private HttpResponse<String> get(String path, @Nullable String token) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(ApiClient.address(environment) + path));
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }
}
