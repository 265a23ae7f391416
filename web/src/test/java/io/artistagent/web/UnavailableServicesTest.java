package io.artistagent.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.artistagent.diagnostics.OutageSigns;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;

/** The pages start and explain errors while Keycloak, Redis and the API are all unavailable. */
@SpringBootTest(
        classes = WebApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=web",
            "artist-agent.keycloak.issuer=http://127.0.0.1:1/realms/artist-agent",
            "artist-agent.api.base-url=http://127.0.0.1:1",
            "spring.data.redis.port=1"
        })
class UnavailableServicesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private RedisConnectionFactory redis;

    @Autowired
    private JwtDecoderFactory<ClientRegistration> idTokens;

    @Autowired
    private ClientRegistrationRepository clients;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void a_visitor_sees_the_welcome_page() throws Exception {
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void a_sign_in_gets_503_while_keycloak_is_unavailable() throws Exception {
        HttpResponse<String> answer = get("/oauth2/authorization/artist-agent-web");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.body())
                .contains("Sign-in isn’t available right now")
                .contains("href=\"/oauth2/authorization/artist-agent-web\"")
                .contains("Try again");
    }

    @Test
    void a_request_with_a_session_cookie_gets_503_while_redis_is_unavailable() throws Exception {
        HttpResponse<String> answer = get("/", "Cookie", "artist-agent=MTIz");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(answer.body())
                .contains("Part of the service is unavailable")
                .contains("Try again")
                .doesNotContain("Exception")
                .doesNotContain("edis");
    }

    @Test
    void an_address_that_the_server_cannot_read_gets_an_error_page() throws Exception {
        HttpResponse<String> answer = get("/artists%2fx");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.body()).contains("We couldn’t read your request").doesNotContain("Tomcat", "HTTP Status");
    }

    @Test
    void the_failures_of_redis_and_keycloak_are_recognised_in_the_log() {
        String token = "eyJhbGciOiJSUzI1NiJ9.e30.AAAA";

        assertThat(unavailable(() -> redis.getConnection().ping())).isEqualTo("Redis");
        assertThat(unavailable(() -> idTokens.createDecoder(clients.findByRegistrationId("artist-agent-web"))
                        .decode(token)))
                .isEqualTo("Keycloak");
    }

    /** Returns the name of the server that a failure shows to be unavailable, by the signs that the module declares. */
    private static String unavailable(ThrowableAssert.ThrowingCallable request) {
        List<OutageSigns> signs =
                SpringFactoriesLoader.forDefaultResourceLocation().load(OutageSigns.class);
        for (Throwable each = catchThrowable(request); each != null; each = each.getCause()) {
            Class<? extends Throwable> failure = each.getClass();
            Optional<OutageSigns> found =
                    signs.stream().filter(sign -> sign.isOutage(failure)).findFirst();
            if (found.isPresent()) {
                return found.get().server().label();
            }
        }
        throw new AssertionError("Not recognised");
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
