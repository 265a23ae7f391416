package io.artistagent.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TokensTest {

    @Test
    void a_sign_in_is_repeated_that_keycloak_refuses_because_the_person_signs_in_elsewhere() throws Exception {
        HttpServer keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicInteger requests = new AtomicInteger();
        keycloak.createContext("/", exchange -> {
            boolean refused = requests.incrementAndGet() == 1;
            byte[] body = (refused ? "{\"error\": \"invalid_grant\"}" : "{\"access_token\": \"of lena\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(refused ? 400 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        keycloak.start();
        try (HttpClient http = HttpClient.newHttpClient()) {
            String issuer = "http://127.0.0.1:" + keycloak.getAddress().getPort();

            assertThat(new Tokens(http, issuer, Clock.systemUTC()).of("lena")).isEqualTo("of lena");
            assertThat(requests).hasValue(2);
        } finally {
            keycloak.stop(0);
        }
    }
}
