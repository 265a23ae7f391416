package io.artistagent.keycloak.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.keycloak.Role;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks the production realm in a real Keycloak. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProductionRealmTest {

    private static final String PROOF_KEY = "&code_challenge_method=S256&code_challenge=" + "a".repeat(43);
    private static final String PAGES = "https://artists.example.org/login/oauth2/code/artist-agent-web";

    private ProductionRealm realm;

    @BeforeAll
    void start(@TempDir(cleanup = CleanupMode.NEVER) Path directory) throws Exception {
        realm = new ProductionRealm(directory);
    }

    @AfterAll
    void stop() {
        realm.close();
    }

    @Test
    void no_client_accepts_passwords() throws Exception {
        assertThat(clients())
                .isNotEmpty()
                .noneMatch(client -> client.path("enabled").asBoolean()
                        && client.path("directAccessGrantsEnabled").asBoolean());
        for (String client : List.of("artist-agent-web", "admin-cli", "artist-agent-cli")) {
            HttpResponse<String> answer = realm.token(Map.of(
                    "grant_type", "password",
                    "client_id", client,
                    "client_secret", ProductionRealm.SECRET,
                    "username", "alma",
                    "password", "alma-demo"));
            assertThat(answer.statusCode()).as(client + " " + answer.body()).isIn(400, 401);
            assertThat(answer.body()).containsAnyOf("unauthorized_client", "invalid_client");
        }
    }

    @Test
    void the_only_account_is_that_of_the_service() throws Exception {
        assertThat(names(realm.admin("/users?max=100"), "username"))
                .allMatch(name -> name.startsWith("service-account-"));
        assertThat(names(realm.admin("/clients"), "clientId"))
                .contains("artist-agent-web", "artist-agent-service")
                .doesNotContain("artist-agent-cli");
    }

    @Test
    void the_realm_has_all_roles_of_the_application() throws Exception {
        assertThat(names(realm.admin("/roles"), "name"))
                .containsAll(Arrays.stream(Role.values()).map(Role::realmName).toList());
        assertThat(names(realm.admin("/roles/default-roles-artist-agent/composites/realm"), "name").stream()
                        .filter(name -> Role.of(name).isPresent()))
                .as("roles of a newly registered person")
                .containsExactlyInAnyOrder("artist", "listener");
    }

    @Test
    void tokens_are_short_lived_and_sessions_end() throws Exception {
        JsonNode settings = realm.admin("");

        assertThat(settings.path("accessTokenLifespan").asInt()).isBetween(60, 300);
        assertThat(settings.path("ssoSessionIdleTimeout").asInt()).isBetween(600, 1_800);
        assertThat(settings.path("ssoSessionMaxLifespan").asInt()).isBetween(3_600, 36_000);
        assertThat(settings.path("accessCodeLifespan").asInt()).isLessThanOrEqualTo(60);
        assertThat(settings.path("accessTokenLifespanForImplicitFlow").asInt()).isLessThanOrEqualTo(900);
    }

    @Test
    void brute_force_protection_and_email_verification_are_on() throws Exception {
        JsonNode settings = realm.admin("");

        assertThat(settings.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(settings.path("failureFactor").asInt()).isBetween(3, 10);
        assertThat(settings.path("passwordPolicy").asString()).contains("length(12)");
        assertThat(settings.path("verifyEmail").asBoolean()).isTrue();
        assertThat(settings.path("editUsernameAllowed").asBoolean()).isFalse();
    }

    @Test
    void the_pages_sign_in_only_over_https_on_the_configured_host() throws Exception {
        assertThat(clients()
                        .filter(client -> client.path("clientId").asString("").startsWith("artist-agent"))
                        .flatMap(client ->
                                StreamSupport.stream(client.path("redirectUris").spliterator(), false))
                        .map(JsonNode::asString))
                .containsExactly(PAGES);
        assertThat(realm.authorize(PAGES, PROOF_KEY).statusCode()).isEqualTo(200);
        for (String elsewhere : List.of(
                PAGES.replace("https", "http"),
                "https://example.org/login/oauth2/code/artist-agent-web",
                "https://artists.example.org/elsewhere",
                "http://127.0.0.1:8080/login/oauth2/code/artist-agent-web")) {
            assertThat(realm.authorize(elsewhere, PROOF_KEY).statusCode())
                    .as(elsewhere)
                    .isEqualTo(400);
        }
    }

    @Test
    void sign_in_requires_pkce() throws Exception {
        HttpResponse<String> answer = realm.authorize(PAGES, "");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).get().asString().contains("error=invalid_request");
        assertThat(realm.authorize(PAGES, PROOF_KEY.replace("S256", "plain"))
                        .headers()
                        .firstValue("Location"))
                .get()
                .asString()
                .contains("error=invalid_request");
    }

    @Test
    void the_realm_requires_tls_and_its_issuer_has_the_configured_host() throws Exception {
        assertThat(realm.admin("").path("sslRequired").asString()).isEqualTo("all");
        assertThat(realm.configuration().path("issuer").asString())
                .isEqualTo("https://id.example.org/realms/artist-agent");
    }

    @Test
    void the_sign_in_page_leads_back_to_the_configured_host() throws Exception {
        assertThat(realm.authorize(PAGES, PROOF_KEY).body())
                .contains("<a class=\"brand\" href=\"https://artists.example.org/\">");
    }

    @Test
    void the_page_for_a_forgotten_password_explains_itself_before_the_field_and_leads_back_after_the_button()
            throws Exception {
        assertThat(realm.forgottenPassword().body())
                .containsSubsequence(
                        "Enter your username or email address. If it matches an account,",
                        "id=\"username\"",
                        "type=\"submit\"",
                        "Back to sign-in");
    }

    @Test
    void the_service_signs_in_only_with_the_configured_secret() throws Exception {
        Map<String, String> form =
                Map.of("grant_type", "client_credentials", "client_id", "artist-agent-service", "client_secret", "");

        assertThat(realm.token(with(form, ProductionRealm.SECRET)).statusCode()).isEqualTo(200);
        assertThat(realm.token(with(form, "artist-agent-service-demo")).statusCode())
                .isEqualTo(401);
        assertThat(realm.token(with(form, "${ARTIST_AGENT_SERVICE_SECRET}")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void events_are_kept_for_a_month_without_personal_details() throws Exception {
        JsonNode settings = realm.admin("");

        assertThat(settings.path("eventsEnabled").asBoolean()).isTrue();
        assertThat(settings.path("eventsExpiration").asLong()).isEqualTo(2_592_000);
        assertThat(settings.path("adminEventsEnabled").asBoolean()).isTrue();
        assertThat(settings.path("adminEventsDetailsEnabled").asBoolean()).isFalse();
        assertThat(settings.path("attributes").path("adminEventsExpiration").asString())
                .isEqualTo("2592000");
    }

    @Test
    void the_reader_of_events_may_do_nothing_else() throws Exception {
        String token = JsonMapper.shared()
                .readTree(realm.token(Map.of(
                                "grant_type", "client_credentials",
                                "client_id", "artist-agent-events",
                                "client_secret", ProductionRealm.SECRET))
                        .body())
                .path("access_token")
                .asString();

        assertThat(realm.status("GET", "/events", token)).isEqualTo(200);
        assertThat(realm.status("GET", "/admin-events", token)).isEqualTo(200);
        assertThat(realm.status("GET", "/users", token)).isEqualTo(200);
        assertThat(realm.status("DELETE", "/events", token)).isEqualTo(403);
        assertThat(realm.status("DELETE", "/users/0c0a7a5e-6f0d-4b1e-9d53-1f6f7f1c2a01", token))
                .isIn(403, 404);
        assertThat(realm.status("POST", "/users", token)).isEqualTo(403);
        assertThat(realm.status("GET", "/clients", token)).isEqualTo(403);
    }

    @Test
    void the_client_for_accounts_may_manage_users_and_nothing_else() throws Exception {
        String client = realm.admin("/clients?clientId=artist-agent-accounts")
                .get(0)
                .path("id")
                .asString();
        String user = realm.admin("/clients/" + client + "/service-account-user")
                .path("id")
                .asString();
        String roles = "/users/" + user + "/role-mappings";

        assertThat(names(realm.admin(roles).at("/clientMappings/realm-management/mappings"), "name"))
                .containsExactly("manage-users");
        assertThat(names(realm.admin(roles).path("realmMappings"), "name").stream()
                        .filter(name -> Role.of(name).isPresent()))
                .isEmpty();
    }

    private static Map<String, String> with(Map<String, String> form, String secret) {
        Map<String, String> all = new HashMap<>(form);
        all.put("client_secret", secret);
        return all;
    }

    private Stream<JsonNode> clients() throws Exception {
        return StreamSupport.stream(realm.admin("/clients").spliterator(), false);
    }

    private static List<String> names(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path(field).asString())
                .toList();
    }
}
