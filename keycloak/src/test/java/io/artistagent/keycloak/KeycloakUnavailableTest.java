package io.artistagent.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.artistagent.keycloak.server.KeycloakServer;
import io.artistagent.processes.LoopbackPort;
import io.artistagent.testkit.tokens.DemoTokens;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class KeycloakUnavailableTest {

    private static final URI PAGES = URI.create("http://127.0.0.1:8080/");

    @TempDir(cleanup = CleanupMode.NEVER)
    Path data;

    /** One test, because each start of a Keycloak takes ten seconds of processor time. */
    @Test
    void an_application_starts_before_keycloak_and_known_keys_stay_valid_during_an_outage() throws Exception {
        int port = LoopbackPort.free();
        String issuer = "http://127.0.0.1:%d/realms/artist-agent".formatted(port);
        try (TestApplication application = new TestApplication(issuer)) {
            says(application, "/readiness", 503, "DOWN");
            says(application, "/liveness", 200, "UP");
            says(application, "", 503, "DOWN");
            HttpResponse<String> unavailable = application.get("/api/v1/caller", tokenOfUnknownKey(issuer));
            assertThat(unavailable.statusCode()).isEqualTo(503);
            assertThat(unavailable.headers().firstValue("Retry-After")).isPresent();
            assertThat(unavailable.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(application.get("/api/v1/caller", null).statusCode()).isEqualTo(401);

            String operator;
            String artist;
            try (KeycloakServer server = KeycloakServer.start(data, port, LoopbackPort.free(), PAGES)) {
                says(application, "/readiness", 200, "UP");
                says(application, "", 200, "UP");
                operator = new DemoTokens(server.issuer()).ofDemoUser("root");
                artist = new DemoTokens(server.issuer()).ofDemoUser("alma");
                assertThat(application.get("/api/v1/caller", artist).statusCode())
                        .isEqualTo(200);
                assertThat(application
                                .get("/api/v1/caller", tokenOfUnknownKey(issuer))
                                .statusCode())
                        .isEqualTo(401);
            }

            // People with a token can still be served, so the instance stays in the load balancer
            says(application, "/readiness", 200, "DEGRADED");
            says(application, "", 200, "DEGRADED");
            says(application, "/liveness", 200, "UP");
            assertThat(application.get("/api/v1/caller", artist).statusCode())
                    .as("the keys are known now")
                    .isEqualTo(200);
            assertThat(application.get("/actuator/health/readiness", operator).body())
                    .contains("keycloak", "signIn", "not possible");
            for (String token : Arrays.asList(null, artist)) {
                assertThat(application.get("/actuator/health", token).body())
                        .doesNotContain("keycloak", "signIn", "components", "details");
            }
        }
    }

    /** Only the keys of the realm tell that it is not theirs. */
    private static String tokenOfUnknownKey(String issuer) throws Exception {
        RSAKey key = new RSAKeyGenerator(2048).keyID("unknown").generate();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .subject("somebody")
                        .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                        .build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static void says(TestApplication application, String group, int code, String status) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            HttpResponse<String> health = application.get("/actuator/health" + group, null);
            assertThat(health.statusCode()).as(health.body()).isEqualTo(code);
            assertThat(health.body()).contains("\"status\":\"" + status + "\"");
        });
    }
}
