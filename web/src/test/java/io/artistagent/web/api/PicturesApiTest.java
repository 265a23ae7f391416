package io.artistagent.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** How long a browser keeps a picture is for the API to say. */
class PicturesApiTest {

    private static final String TAG = "\"6f1d4c1e-0b1b-4f1e-9d55-0d6f0e0a7b11-64\"";

    private HttpServer server;
    private PicturesApi pictures;

    @BeforeEach
    void an_api_sends_a_picture_to_those_who_have_another() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/public/artists/a/picture/64", PicturesApiTest::answer);
        server.start();
        pictures = new PicturesApi(new HttpApi(
                "http://127.0.0.1:" + server.getAddress().getPort(),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                new StaticListableBeanFactory().getBeanProvider(ObservationRegistry.class)));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void the_headers_of_the_api_are_passed_on() {
        PictureFile picture = read(null).orElseThrow();
        assertThat(picture.cacheControl()).isEqualTo("no-cache");
        assertThat(picture.tag()).isEqualTo(TAG);
        assertThat(picture.content()).containsExactly(1, 2, 3);
    }

    @Test
    void a_browser_that_has_the_picture_does_not_get_it_again() {
        PictureFile picture = read(TAG).orElseThrow();
        assertThat(picture.content()).isNull();
        assertThat(picture.cacheControl()).isEqualTo("no-cache");
        assertThat(picture.tag()).isEqualTo(TAG);
    }

    @Test
    void what_is_not_there_is_nothing() {
        assertThat(pictures.readPublic("b", 64, null)).isEmpty();
    }

    private Optional<PictureFile> read(@Nullable String known) {
        return pictures.readPublic("a", 64, known);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().add("Cache-Control", "no-cache");
            exchange.getResponseHeaders().add("ETag", TAG);
            if (TAG.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                exchange.sendResponseHeaders(200, 3);
                exchange.getResponseBody().write(new byte[] {1, 2, 3});
            }
        }
    }
}
