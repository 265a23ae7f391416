package io.artistagent.web.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import io.artistagent.web.client.ApiStub;
import io.artistagent.web.client.Caller;
import io.artistagent.web.client.FileAnswer;
import io.artistagent.web.client.Problem;
import io.artistagent.web.client.RequestRefused;
import io.artistagent.web.client.StreamedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Copies of data are passed on while they arrive, because they may be larger than the memory. */
class FileAnswerTest {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final CountDownLatch beginningWasRead = new CountDownLatch(1);
    private final ApiStub api = new ApiStub();
    private final PrivacyApi privacy = api.clients().create(PrivacyApi.class);
    private final Caller caller = new Caller() {
        @Override
        public String accessToken() {
            return "token";
        }

        @Override
        public @Nullable String consistencyToken() {
            return null;
        }

        @Override
        public void wrote(String consistencyToken) {}
    };

    @AfterEach
    void stop() {
        beginningWasRead.countDown();
        api.close();
    }

    @Test
    void a_file_is_passed_on_before_its_end_is_written() throws IOException {
        api.on("/me/data/portability", this::twoParts);

        ResponseEntity<Resource> answer =
                FileAnswer.download(privacy.portability(caller), MediaType.valueOf("application/zip"), "my-data.zip");

        try (InputStream content = Objects.requireNonNull(answer.getBody()).getInputStream()) {
            assertThat(new String(content.readNBytes(9), StandardCharsets.UTF_8))
                    .isEqualTo("beginning");
            beginningWasRead.countDown();
            assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(" and end");
        }
        assertThat(answer.getHeaders().getContentDisposition().getFilename()).isEqualTo("my-data.zip");
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
    }

    @Test
    void a_file_whose_end_is_missing_is_not_taken_for_a_whole_one() throws IOException {
        api.on("/me/data/portability", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write("beginning".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            throw new IOException("the connection breaks");
        });

        StreamedFile file = privacy.portability(caller);

        assertThat(file.length()).isEqualTo(100);
        assertThatThrownBy(() -> file.content().readAllBytes()).isInstanceOf(IOException.class);
    }

    @Test
    void a_page_keeps_the_policy_of_the_api_and_has_a_strict_one_otherwise() {
        api.on("/me/data/dossier", exchange -> {
            exchange.getResponseHeaders().add("Content-Security-Policy", POLICY);
            ApiStub.json(exchange, 200, "<!doctype html>");
        });

        assertThat(FileAnswer.page(privacy.dossier(caller)).getHeaders().getFirst("Content-Security-Policy"))
                .isEqualTo(POLICY);
        api.on("/me/data/portability", exchange -> ApiStub.json(exchange, 200, "<!doctype html>"));
        assertThat(FileAnswer.page(privacy.portability(caller)).getHeaders().getFirst("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; sandbox");
    }

    @Test
    void a_refusal_becomes_an_error_page() {
        api.on("/me/data/dossier", exchange -> ApiStub.json(exchange, 429, "{}"));

        assertThatThrownBy(() -> FileAnswer.page(privacy.dossier(caller)))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refused -> assertThat(refused.problem().kind()).isEqualTo(Problem.Kind.BUSY));
        api.close();
        assertThat(privacy.dossier(caller).status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE.value());
    }

    private void twoParts(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("beginning".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            beginningWasRead.await();
            exchange.getResponseBody().write(" and end".getBytes(StandardCharsets.UTF_8));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
