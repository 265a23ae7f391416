package io.artistagent.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.artistagent.keycloak.server.SharedKeycloak;
import io.artistagent.testkit.tokens.DemoTokens;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TokensTest {

    private static TestApplication application;

    @BeforeAll
    static void start() {
        application = new TestApplication(SharedKeycloak.issuer());
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void the_caller_is_read_from_the_token() throws Exception {
        String token = SharedKeycloak.tokens().ofDemoUser("clara");

        HttpResponse<String> answer = application.get("/api/v1/caller", token);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(SignedJWT.parse(token).getJWTClaimsSet().getSubject()
                        + " [COMPLIANCE_OFFICER] artist-agent-cli");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_request_without_a_token_gets_a_problem_and_a_challenge() {
        HttpResponse<String> answer = application.get("/api/v1/caller", null);

        isUnauthorized(answer);
        assertThat(answer.body()).contains("\"status\":401", "\"instance\":\"/api/v1/caller\"");
    }

    @Test
    void a_challenge_names_the_resource_metadata_at_the_public_address() {
        HttpResponse<String> answer = application.get("/api/v1/caller", null);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .get()
                .asString()
                .contains("resource_metadata=\"http://127.0.0.1:8080/.well-known/oauth-protected-resource\"");

        HttpResponse<String> metadata = application.get("/.well-known/oauth-protected-resource", null);
        assertThat(metadata.statusCode()).isEqualTo(200);
        assertThat(metadata.headers().firstValue("Content-Type"))
                .get()
                .asString()
                .startsWith("application/json");
        assertThat(metadata.body())
                .contains(
                        "\"resource\":\"http://127.0.0.1:8080\"",
                        "\"authorization_servers\":[\"" + SharedKeycloak.issuer() + "\"]",
                        "\"bearer_methods_supported\":[\"header\"]",
                        "\"tls_client_certificate_bound_access_tokens\":false");
    }

    @Test
    void a_malformed_token_is_refused() {
        isUnauthorized(application.get("/api/v1/caller", "rubbish"));
        isUnauthorized(application.get("/api/v1/caller", "a.b.c"));
    }

    @Test
    void a_tampered_token_is_refused() {
        String token = SharedKeycloak.tokens().ofDemoUser("olaf");
        int middle = token.indexOf('.') + 20;
        char other = token.charAt(middle) == 'A' ? 'B' : 'A';

        isUnauthorized(
                application.get("/api/v1/caller", token.substring(0, middle) + other + token.substring(middle + 1)));
    }

    @Test
    void a_token_signed_with_another_key_is_refused() throws Exception {
        JWTClaimsSet claims =
                SignedJWT.parse(SharedKeycloak.tokens().ofDemoUser("olaf")).getJWTClaimsSet();
        RSAKey key = new RSAKeyGenerator(2048).keyID("mine").generate();
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("mine").build(), claims);
        forged.sign(new RSASSASigner(key));

        isUnauthorized(application.get("/api/v1/caller", forged.serialize()));
        isUnauthorized(application.get("/api/v1/caller", forged.serialize()));
        isUnauthorized(application.get("/api/v1/caller", new PlainJWT(claims).serialize()));
    }

    @Test
    void an_expired_token_is_refused() {
        Clock tomorrow = Clock.offset(Clock.systemUTC(), Duration.ofDays(1));
        try (TestApplication later = new TestApplication(SharedKeycloak.issuer(), Map.of(), tomorrow)) {
            isUnauthorized(later.get("/api/v1/caller", SharedKeycloak.tokens().ofDemoUser("alma")));
        }
    }

    @Test
    void a_token_for_another_audience_is_refused() {
        String token = new DemoTokens(SharedKeycloak.issuer()).ofDemoUser("alma", "admin-cli");

        isUnauthorized(application.get("/api/v1/caller", token));
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        Map<String, Object> keys =
                Map.of("artist-agent.keycloak.jwk-set-uri", SharedKeycloak.issuer() + "/protocol/openid-connect/certs");
        try (TestApplication other =
                new TestApplication("https://elsewhere.example/realms/x", keys, Clock.systemUTC())) {
            isUnauthorized(other.get("/api/v1/caller", SharedKeycloak.tokens().ofDemoUser("alma")));
        }
    }

    @Test
    void a_caller_without_the_role_gets_a_problem() {
        HttpResponse<String> answer =
                application.post("/api/v1/things", SharedKeycloak.tokens().ofDemoUser("olaf"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("None of your roles allows this.");
        assertThat(application
                        .post("/api/v1/things", SharedKeycloak.tokens().ofDemoUser("alma"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void health_is_public_and_other_actuator_endpoints_are_for_admins() {
        assertThat(application.get("/actuator/health", null).statusCode()).isEqualTo(200);
        assertThat(application.get("/actuator/health/liveness", null).statusCode())
                .isEqualTo(200);
        isUnauthorized(application.get("/actuator/env", null));
        assertThat(application
                        .get("/actuator/env", SharedKeycloak.tokens().ofDemoUser("alma"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(application
                        .get("/actuator/env", SharedKeycloak.tokens().ofDemoUser("root"))
                        .statusCode())
                .isEqualTo(200);
    }

    private static void isUnauthorized(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .get()
                .asString()
                .startsWith("Bearer");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).doesNotContain("Exception", "springframework", "nimbus");
    }
}
