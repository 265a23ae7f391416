package io.artistagent.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** While Redis accepts connections and never answers, only the requests that need the session wait for it. */
@SpringBootTest(
        classes = WebApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=web",
            "artist-agent.keycloak.issuer=http://127.0.0.1:1/realms/artist-agent",
            "artist-agent.api.base-url=http://127.0.0.1:1",
            "spring.data.redis.timeout=60s"
        })
class SilentSessionStoreTest {

    /** Far less than the time that a request waits for Redis here, so that a slow machine changes nothing. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Pattern FILE = Pattern.compile("/assets/[^\"#?]+");

    private static final ServerSocket REDIS = silent();

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("spring.data.redis.port", REDIS::getLocalPort);
    }

    @AfterAll
    static void stop() throws IOException {
        REDIS.close();
    }

    @ParameterizedTest
    @CsvSource({"/favicon.ico, 204", "/assets/another-build/ui.css, 404", "/artists%2fx, 400"})
    void a_request_that_needs_no_session_does_not_wait_for_it(String path, int status) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void the_files_of_an_error_page_do_not_wait_for_the_session() throws Exception {
        List<String> files = FILE.matcher(get("/artists%2fx").body())
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();

        assertThat(files).hasSizeGreaterThan(1);
        for (String file : files) {
            assertThat(get(file).statusCode()).as(file).isEqualTo(200);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html")
                .header("Cookie", "artist-agent=MTIz")
                .timeout(PATIENCE)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Returns a server whose operating system accepts connections that it never serves. */
    private static ServerSocket silent() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
