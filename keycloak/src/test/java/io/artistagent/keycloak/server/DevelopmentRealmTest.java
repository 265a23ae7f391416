package io.artistagent.keycloak.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DevelopmentRealmTest {

    @ParameterizedTest
    @CsvSource({
        "alma, artist",
        "bruno, artist",
        "lena, label",
        "olaf, listener",
        "clara, compliance-officer",
        "root, admin"
    })
    void the_token_of_a_demo_user_names_the_person_the_audience_and_the_role(String user, String role)
            throws Exception {
        JWTClaimsSet claims = claims(SharedKeycloak.tokens().ofDemoUser(user));

        assertThat(UUID.fromString(claims.getSubject())).isNotNull();
        assertThat(claims.getAudience()).containsExactly("artist-agent-api");
        assertThat(claims.getStringListClaim("roles")).containsExactly(role);
        assertThat(claims.getStringClaim("azp")).isEqualTo("artist-agent-cli");
        assertThat(claims.getIssuer()).isEqualTo(SharedKeycloak.issuer());
    }

    @Test
    void the_token_of_a_person_contains_no_personal_data() throws Exception {
        assertThat(claims(SharedKeycloak.tokens().ofDemoUser("alma")).getClaims())
                .doesNotContainKeys("email", "name", "given_name", "family_name", "preferred_username");
    }

    @Test
    void the_service_account_has_only_the_role_service() throws Exception {
        JWTClaimsSet claims = claims(SharedKeycloak.tokens().ofService());

        assertThat(claims.getStringListClaim("roles")).containsExactly("service");
        assertThat(claims.getAudience()).containsExactly("artist-agent-api");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080/", "http://localhost:8080/", "http://127.0.0.1:18080/"})
    void the_pages_may_run_on_any_loopback_address(String pages) throws Exception {
        assertThat(authorize(pages, "&code_challenge_method=S256&code_challenge=" + "a".repeat(43))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_pages_may_not_run_elsewhere() throws Exception {
        assertThat(authorize("https://example.org/", "&code_challenge_method=S256&code_challenge=" + "a".repeat(43))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void sign_in_to_the_pages_requires_pkce() throws Exception {
        HttpResponse<String> answer = authorize("http://127.0.0.1:8080/", "");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).get().asString().contains("error=invalid_request");
    }

    @Test
    void a_page_without_a_client_leads_back_to_the_application() throws Exception {
        assertThat(SignOutPage.of(SharedKeycloak.issuer()))
                .contains("<a class=\"btn\" href=\"" + SharedKeycloak.PAGES + "\">Back to Artist Agent</a>");
    }

    private static HttpResponse<String> authorize(String pages, String more) throws Exception {
        URI uri = URI.create(SharedKeycloak.issuer()
                + "/protocol/openid-connect/auth?client_id=artist-agent-web&response_type=code&scope=openid&redirect_uri="
                + pages + "login/oauth2/code/keycloak" + more);
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        }
    }

    private static JWTClaimsSet claims(String token) throws Exception {
        return SignedJWT.parse(token).getJWTClaimsSet();
    }
}
