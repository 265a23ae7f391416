package io.artistagent.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artistagent.keycloak.server.KeycloakServer;
import io.artistagent.processes.LoopbackPort;
import io.artistagent.testkit.tokens.DemoTokens;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class KeycloakUnavailableTest {

    private static final URI PAGES = URI.create("http://127.0.0.1:8080/");

    /** One for both tests: the second one finds the realm there, and saves half of a first start. */
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path data;

    @Test
    void an_application_starts_before_keycloak_and_known_keys_stay_valid_during_an_outage() {
        int port = LoopbackPort.free();
        int management = LoopbackPort.free();
        String token;
        try (KeycloakServer before = KeycloakServer.start(data, port, management, PAGES)) {
            token = new DemoTokens(before.issuer()).ofDemoUser("alma");
        }
        try (TestApplication application =
                new TestApplication("http://127.0.0.1:%d/realms/artist-agent".formatted(port))) {
            HttpResponse<String> unavailable = application.get("/api/v1/caller", token);
            assertThat(unavailable.statusCode()).isEqualTo(503);
            assertThat(unavailable.headers().firstValue("Retry-After")).isPresent();
            assertThat(unavailable.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(application.get("/api/v1/caller", null).statusCode()).isEqualTo(401);

            try (KeycloakServer again = KeycloakServer.start(data, port, management, PAGES)) {
                assertThat(again.port()).isEqualTo(port);
                assertThat(application.get("/api/v1/caller", token).statusCode())
                        .isEqualTo(200);
            }

            assertThat(application.get("/api/v1/caller", token).statusCode())
                    .as("the keys are known now")
                    .isEqualTo(200);
        }
    }

    @Test
    void readiness_depends_on_keycloak_and_liveness_does_not() {
        int port = LoopbackPort.free();
        int management = LoopbackPort.free();
        try (TestApplication application =
                new TestApplication("http://127.0.0.1:%d/realms/artist-agent".formatted(port))) {
            says(application, "/readiness", 503, "DOWN");
            says(application, "/liveness", 200, "UP");
            says(application, "", 503, "DOWN");

            String operator;
            String artist;
            try (KeycloakServer server = KeycloakServer.start(data, port, management, PAGES)) {
                says(application, "/readiness", 200, "UP");
                says(application, "", 200, "UP");
                operator = new DemoTokens(server.issuer()).ofDemoUser("root");
                artist = new DemoTokens(server.issuer()).ofDemoUser("alma");
            }

            // People with a token can still be served, so the instance stays in the load balancer
            says(application, "/readiness", 200, "DEGRADED");
            says(application, "", 200, "DEGRADED");
            says(application, "/liveness", 200, "UP");
            assertThat(application.get("/api/v1/caller", artist).statusCode()).isEqualTo(200);
            assertThat(application.get("/actuator/health/readiness", operator).body())
                    .contains("keycloak", "signIn", "not possible");
            for (String token : Arrays.asList(null, artist)) {
                assertThat(application.get("/actuator/health", token).body())
                        .doesNotContain("keycloak", "signIn", "components", "details");
            }
        }
    }

    private static void says(TestApplication application, String group, int code, String status) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            HttpResponse<String> health = application.get("/actuator/health" + group, null);
            assertThat(health.statusCode()).as(health.body()).isEqualTo(code);
            assertThat(health.body()).contains("\"status\":\"" + status + "\"");
        });
    }
}
