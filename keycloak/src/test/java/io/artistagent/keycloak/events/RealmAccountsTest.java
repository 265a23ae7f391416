package io.artistagent.keycloak.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.artistagent.keycloak.admin.Administration;
import io.artistagent.keycloak.admin.AdministrationUnavailable;
import io.artistagent.keycloak.events.RealmAccount.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts, with a server that answers like Keycloak. A test of the query side reads the accounts of a real one. */
class RealmAccountsTest {

    private static final UUID PERSON = UUID.randomUUID();

    private int status = 200;
    private String account = """
            {"id": "x", "username": "alma", "email": "alma@example.org", "emailVerified": true, "firstName": "Alma",
             "createdTimestamp": 1764489600000, "attributes": {"locale": ["de"]}, "totp": false}
            """;
    private HttpServer server;
    private Administration administration;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            boolean isAccount = path.endsWith("/users/" + PERSON);
            String body = path.endsWith("/token")
                    ? "{\"access_token\": \"abc\", \"expires_in\": 60}"
                    : path.endsWith("/composite")
                            ? "[{\"name\": \"listener\"}, {\"name\": \"artist\"}]"
                            : path.endsWith("/sessions")
                                    ? "[{\"start\": 1764489600000, \"lastAccess\": 1764489660000, \"ipAddress\": \"192.0.2.1\","
                                            + " \"clients\": {\"c1\": \"artist-agent-web\"}}]"
                                    : account;
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(isAccount ? status : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        URI issuer = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/realms/artist-agent");
        administration = new Administration(issuer, null, "artist-agent-events", "secret");
    }

    @AfterEach
    void stop() {
        administration.close();
        server.stop(0);
    }

    private Optional<RealmAccount> find() {
        return new RealmAccounts(administration).of(PERSON);
    }

    @Test
    void an_account_has_what_keycloak_stores_about_the_person() {
        assertThat(find())
                .contains(new RealmAccount(
                        "alma",
                        "alma@example.org",
                        true,
                        "Alma",
                        null,
                        Instant.parse("2025-11-30T08:00:00Z"),
                        Map.of("locale", List.of("de")),
                        List.of("artist", "listener"),
                        List.of(new Session(
                                Instant.parse("2025-11-30T08:00:00Z"),
                                Instant.parse("2025-11-30T08:01:00Z"),
                                "192.0.2.1",
                                List.of("artist-agent-web")))));
        assertThat(find().orElseThrow().toString()).doesNotContain("alma", "192");
    }

    @Test
    void a_person_without_an_account_has_none() {
        status = 404;
        account = "{\"error\":\"User not found\"}";
        assertThat(find()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html><h1>404 Not Found</h1></html>", "{\"error\":\"Realm not found.\"}", "[]"})
    void a_404_of_something_else_does_not_mean_that_there_is_no_account(String answer) {
        status = 404;
        account = answer;
        assertThatThrownBy(this::find).isInstanceOf(AdministrationUnavailable.class);
    }

    @Test
    void a_refusal_is_a_failure() {
        status = 403;
        assertThatThrownBy(this::find).isInstanceOf(AdministrationUnavailable.class);
    }
}
