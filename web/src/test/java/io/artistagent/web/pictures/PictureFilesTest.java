package io.artistagent.web.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.artistagent.web.client.ApiStub;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The API decides how long a browser caches a picture. */
class PictureFilesTest {

    private static final UUID ARTIST = UUID.randomUUID();
    private static final String TAG = "\"6f1d4c1e-0b1b-4f1e-9d55-0d6f0e0a7b11-64\"";

    private final ApiStub api = new ApiStub().on("/public/artists/" + ARTIST + "/picture/64", PictureFilesTest::answer);
    private final PictureFiles pictures = new PictureFiles(api.clients().create(PicturesApi.class));

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void the_caching_headers_of_the_api_are_passed_on() {
        ResponseEntity<byte[]> picture = read(ARTIST, null);
        assertThat(picture.getHeaders().getCacheControl()).isEqualTo("no-cache");
        assertThat(picture.getHeaders().getETag()).isEqualTo(TAG);
        assertThat(picture.getBody()).containsExactly(1, 2, 3);
    }

    @Test
    void a_browser_with_the_current_picture_gets_304() {
        ResponseEntity<byte[]> picture = read(ARTIST, TAG);
        assertThat(picture.getStatusCode()).isEqualTo(HttpStatus.NOT_MODIFIED);
        assertThat(picture.getBody()).isNull();
        assertThat(picture.getHeaders().getCacheControl()).isEqualTo("no-cache");
        assertThat(picture.getHeaders().getETag()).isEqualTo(TAG);
    }

    @Test
    void a_missing_picture_gets_404_and_is_not_cached() {
        ResponseEntity<byte[]> picture = read(UUID.randomUUID(), null);
        assertThat(picture.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(picture.getHeaders().getCacheControl()).isEqualTo("no-store");
    }

    private ResponseEntity<byte[]> read(UUID artist, @Nullable String known) {
        return pictures.publicPortrait(artist, 64, known);
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
