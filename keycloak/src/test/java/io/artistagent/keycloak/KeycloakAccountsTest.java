package io.artistagent.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.artistagent.domain.PersonId;
import io.artistagent.keycloak.Accounts.Removal;
import io.artistagent.keycloak.admin.Administration;
import io.artistagent.keycloak.admin.AdministrationUnavailable;
import io.artistagent.processes.LoopbackPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The removal of accounts, with a server that answers like Keycloak. A test of the command side removes an account of a real one. */
class KeycloakAccountsTest {

    private static final PersonId PERSON = new PersonId(UUID.randomUUID());

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private int signIn = 200;
    private int removal = 204;
    private String answer = "";
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), LoopbackPort.free()), 0);
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            boolean token = exchange.getRequestURI().getPath().endsWith("/token");
            byte[] body = (token ? "{\"access_token\": \"abc\"}" : answer).getBytes(StandardCharsets.UTF_8);
            int status = token ? signIn : removal;
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void an_account_is_removed_with_a_token_of_the_client() {
        assertThat(accounts().remove(PERSON)).isEqualTo(Removal.REMOVED);
        assertThat(requests)
                .containsExactly(
                        "POST /realms/artist-agent/protocol/openid-connect/token null",
                        "DELETE /admin/realms/artist-agent/users/" + PERSON + " Bearer abc");
    }

    @Test
    void an_account_that_is_gone_is_no_failure() {
        removal = 404;
        answer = "{\"error\":\"User not found\"}";
        assertThat(accounts().remove(PERSON)).isEqualTo(Removal.NOTHING_THERE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html><h1>404 Not Found</h1></html>", "{\"error\":\"Realm not found.\"}", "[]", "7"})
    void a_404_that_is_not_about_the_account_says_nothing_about_it(String of) {
        removal = 404;
        answer = of;
        assertThatThrownBy(() -> accounts().remove(PERSON)).isInstanceOf(AdministrationUnavailable.class);
    }

    @Test
    void a_refusal_is_a_failure() {
        removal = 403;
        assertThatThrownBy(() -> accounts().remove(PERSON)).isInstanceOf(AdministrationUnavailable.class);
        signIn = 401;
        assertThatThrownBy(() -> accounts().remove(PERSON)).isInstanceOf(AdministrationUnavailable.class);
    }

    @Test
    void a_server_that_is_away_is_a_failure() {
        KeycloakAccounts accounts = accounts();
        server.stop(0);
        assertThatThrownBy(() -> accounts.remove(PERSON)).isInstanceOf(AdministrationUnavailable.class);
    }

    private KeycloakAccounts accounts() {
        URI issuer = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/realms/artist-agent");
        return new KeycloakAccounts(new Administration(issuer, null, "artist-agent-accounts", "secret"));
    }
}
