package io.artistagent.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.embedded.LoopbackPort;
import io.artistagent.keycloak.server.DemoTokens;
import io.artistagent.keycloak.server.KeycloakServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class KeycloakAwayTest {

    @TempDir(cleanup = CleanupMode.NEVER)
    Path data;

    @Test
    void an_application_starts_before_keycloak_and_known_keys_outlast_it() {
        int port = LoopbackPort.free();
        int management = LoopbackPort.free();
        String token;
        try (KeycloakServer before = KeycloakServer.start(data, port, management)) {
            token = new DemoTokens(before.issuer()).ofDemoUser("alma");
        }
        try (AnApplication application = new AnApplication("http://127.0.0.1:%d/realms/artist-agent".formatted(port))) {
            HttpResponse<String> away = application.get("/api/v1/caller", token);
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.headers().firstValue("Retry-After")).isPresent();
            assertThat(away.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(application.get("/api/v1/caller", null).statusCode()).isEqualTo(401);

            try (KeycloakServer again = KeycloakServer.start(data, port, management)) {
                assertThat(again.port()).isEqualTo(port);
                assertThat(application.get("/api/v1/caller", token).statusCode())
                        .isEqualTo(200);
            }

            assertThat(application.get("/api/v1/caller", token).statusCode())
                    .as("the keys are known by now")
                    .isEqualTo(200);
        }
    }
}
