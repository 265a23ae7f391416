package io.artistagent.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.keycloak.events.RealmEvent;
import io.artistagent.keycloak.events.RealmEvents;
import io.artistagent.query.ApiClient;
import io.artistagent.query.QuerySideTest;
import io.artistagent.testkit.keycloak.TestKeycloak;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What Keycloak tells of sign-ins and roles is in the access log. */
class RealmAccessesTest extends QuerySideTest {

    private static final String ADMIN = TestKeycloak.issuer().replace("/realms/", "/admin/realms/");

    @Autowired
    private RealmAccesses accesses;

    @Autowired
    private RealmEvents realm;

    @Autowired
    private JdbcClient database;

    private final Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void a_sign_in_is_recorded_with_its_role_and_without_a_name() throws Exception {
        assertThat(signIn("clara", "clara-demo")).isEqualTo(200);

        afterRecording(() -> {
            JsonNode signIn = search("action=SIGN_IN&actor=" + apiClient.person("clara"));
            assertThat(signIn.path(0).path("role").asString("")).isEqualTo("compliance-officer");
            assertThat(signIn.path(0).path("resource").asString()).isEqualTo("keycloak/clients/artist-agent-cli");
            assertThat(signIn.path(0).path("subjects").path(0).asString())
                    .isEqualTo(apiClient.person("clara").toString());
            assertThat(signIn.toString()).doesNotContainIgnoringCase("\"clara");
        });
    }

    @Test
    void a_failed_sign_in_is_recorded_with_its_reason_even_of_a_person_who_does_not_exist() throws Exception {
        assertThat(signIn("olaf", "not-his-password")).isNotEqualTo(200);
        assertThat(signIn("nobody-of-this-name", "password")).isNotEqualTo(200);

        afterRecording(() -> {
            assertThat(ApiClient.texts(search("action=SIGN_IN_FAILED&actor=" + apiClient.person("olaf")), "outcome"))
                    .contains("invalid_user_credentials");
            JsonNode unknown = search("action=SIGN_IN_FAILED&actor=unknown");
            assertThat(ApiClient.texts(unknown, "outcome")).contains("user_not_found");
            assertThat(unknown.toString()).doesNotContain("nobody-of-this-name");
        });
    }

    @Test
    void each_event_is_recorded_once_however_often_it_is_read() throws Exception {
        signIn("lena", "lena-demo");
        Awaitility.await()
                .until(() -> realm.signIns(start, 500).stream()
                        .anyMatch(event -> apiClient.person("lena").toString().equals(event.actor())));
        String[] events = realm.signIns(start, 500).stream().map(RealmEvent::id).toArray(String[]::new);
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(accesses::record), CompletableFuture.runAsync(accesses::record))
                .join();
        accesses.record();

        assertThat(database.sql("SELECT count(*) FROM access.entry WHERE split_part(source_id, ':', 2) = ANY (?)")
                        .param(events)
                        .query(Long.class)
                        .single())
                .isEqualTo(events.length);
    }

    @Test
    void a_role_that_is_given_and_taken_is_recorded_with_the_roles_that_the_person_has_now() throws Exception {
        String person = apiClient.person("olaf").toString();
        String role = admin("GET", "/roles/producer", null);
        admin("POST", "/users/" + person + "/role-mappings/realm", "[" + role + "]");
        try {
            afterRecording(() -> {
                JsonNode given = search("action=ROLE_CHANGED&subject=" + person).path(0);
                assertThat(given.path("actor").asString(""))
                        .isEqualTo(apiClient.person("root").toString());
                assertThat(given.path("resource").asString()).endsWith("/role-mappings/realm");
                assertThat(fields(given)).contains("producer", "listener");
            });
        } finally {
            admin("DELETE", "/users/" + person + "/role-mappings/realm", "[" + role + "]");
        }
        afterRecording(() -> {
            JsonNode changes = search("action=ROLE_CHANGED&subject=" + person);
            assertThat(changes).hasSize(2);
            assertThat(fields(changes.path(0))).doesNotContain("producer");
        });
    }

    @Test
    void events_come_oldest_first_so_that_no_page_is_skipped() throws Exception {
        for (int i = 0; i < 3; i++) {
            signIn("lena", "lena-demo");
        }
        Awaitility.await().until(() -> realm.signIns(start, 500).size() >= 3);
        List<RealmEvent> all = realm.signIns(Instant.EPOCH, 500);

        assertThat(all).hasSizeGreaterThan(2).isSortedAccordingTo(Comparator.comparing(RealmEvent::at));
        assertThat(realm.signIns(Instant.EPOCH, 2)).isEqualTo(all.subList(0, 2));
        assertThat(realm.changes(Instant.EPOCH, 500)).isSortedAccordingTo(Comparator.comparing(RealmEvent::at));
    }

    @Test
    void events_are_read_without_being_asked() throws Exception {
        signIn("bruno", "bruno-demo");

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> search("action=SIGN_IN&actor=" + apiClient.person("bruno"))
                                .size()
                        > 0);
    }

    private int signIn(String user, String password) throws Exception {
        String form =
                "grant_type=password&client_id=artist-agent-cli&username=%s&password=%s".formatted(user, password);
        return http.send(
                        HttpRequest.newBuilder(URI.create(TestKeycloak.issuer() + "/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }

    private String admin(String method, String path, String body) throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(ADMIN + path))
                        .header("Authorization", "Bearer " + TestKeycloak.token("root"))
                        .header("Content-Type", "application/json")
                        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer.body();
    }

    /** Keycloak stores an event a moment after it happened. */
    private void afterRecording(ThrowingRunnable assertion) {
        Awaitility.await().untilAsserted(() -> {
            accesses.record();
            assertion.run();
        });
    }

    private static List<String> fields(JsonNode access) {
        return access.path("fields").valueStream().map(JsonNode::asString).toList();
    }

    /** Since this test began. */
    private JsonNode search(String question) {
        return apiClient
                .read("clara", "/audit/accesses?limit=200&from=" + start + "&" + question)
                .path("items");
    }
}
