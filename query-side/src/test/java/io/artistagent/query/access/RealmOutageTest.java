package io.artistagent.query.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.artistagent.eventlog.access.AccessLog;
import io.artistagent.keycloak.KeycloakProperties;
import io.artistagent.keycloak.admin.AdministrationUnavailable;
import io.artistagent.keycloak.events.RealmEvents;
import io.artistagent.keycloak.events.RealmEventsConfiguration;
import io.artistagent.query.ApiClient;
import io.artistagent.query.QuerySideTest;
import io.artistagent.testkit.keycloak.TestKeycloak;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Keycloak tells of a sign-in, and is unavailable when it is asked for the roles. */
class RealmOutageTest extends QuerySideTest {

    private static final URI KEYCLOAK = URI.create(TestKeycloak.issuer()).resolve("/");

    @Autowired
    private AccessLog accessLog;

    @Autowired
    private KeycloakProperties properties;

    @Value("${artist-agent.keycloak.events.client-secret}")
    private String secret;

    private final HttpClient http = HttpClient.newHttpClient();
    private volatile boolean outage;
    private HttpServer proxy;

    @BeforeEach
    void start() throws IOException {
        proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", this::forward);
        proxy.start();
    }

    @AfterEach
    void stop() {
        proxy.stop(0);
    }

    @Test
    void a_sign_in_is_not_recorded_with_a_false_role_but_later() {
        withRealm(realm -> {
            RealmAccesses accesses = new RealmAccesses(realm, accessLog);
            outage = true;
            signIn();
            Awaitility.await()
                    .untilAsserted(
                            () -> assertThatThrownBy(accesses::record).isInstanceOf(AdministrationUnavailable.class));

            outage = false;
            Awaitility.await().until(() -> {
                accesses.record();
                return !roles().isEmpty();
            });
            assertThat(roles()).containsOnly("label");
        });
    }

    @Test
    void only_an_account_that_does_not_exist_has_no_roles() {
        withRealm(realm -> {
            assertThat(realm.rolesOf(UUID.randomUUID())).isEmpty();

            outage = true;
            assertThatThrownBy(() -> realm.rolesOf(UUID.randomUUID())).isInstanceOf(AdministrationUnavailable.class);
        });
    }

    /** Those of all sign-ins of a person, who always has the same role. */
    private List<String> roles() {
        String person = apiClient.person("lena").toString();
        return ApiClient.texts(
                apiClient
                        .read("clara", "/audit/accesses?limit=200&action=SIGN_IN&actor=" + person)
                        .path("items"),
                "role");
    }

    private void signIn() throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(TestKeycloak.issuer() + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "grant_type=password&client_id=artist-agent-cli&username=lena&password=lena-demo"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private void withRealm(Work work) {
        new ApplicationContextRunner()
                .withUserConfiguration(RealmEventsConfiguration.class)
                .withBean(KeycloakProperties.class, () -> properties)
                .withPropertyValues(
                        "artist-agent.keycloak.events.client-secret=" + secret,
                        "artist-agent.keycloak.events.server=http://127.0.0.1:"
                                + proxy.getAddress().getPort())
                .run(context -> work.with(context.getBean(RealmEvents.class)));
    }

    private interface Work {

        void with(RealmEvents realm) throws Exception;
    }

    private void forward(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (outage && exchange.getRequestURI().getPath().contains("/role-mappings/")) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            KEYCLOAK.resolve(exchange.getRequestURI().toString()))
                    .method(
                            exchange.getRequestMethod(),
                            BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
            for (String header : List.of("Authorization", "Content-Type")) {
                String value = exchange.getRequestHeaders().getFirst(header);
                if (value != null) {
                    request.header(header, value);
                }
            }
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
