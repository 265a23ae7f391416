package io.artistagent.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.artistagent.web.client.ApiClients;
import io.artistagent.web.client.ApiSamples;
import io.artistagent.web.frame.OwnArtistsApi;
import io.artistagent.web.frame.PageContext;
import io.artistagent.web.frame.PageSamples;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The files that the imports page of a listening history shows. The API has many imports and answers with the newest. */
class ImportPagesTest {

    private static final String WAITING =
            "{\"items\":[{\"id\":\"w\",\"fileName\":\"first.json\",\"state\":\"WAITING\"}]}";
    private static final String NEWEST =
            "{\"items\":[{\"id\":\"d\",\"fileName\":\"later.json\",\"state\":\"DONE\"}],\"nextCursor\":\"more\"}";
    private static final String OF_AN_ARTIST =
            "{\"items\":[{\"id\":\"a\",\"artistId\":\"1\",\"fileName\":\"artist.csv\",\"state\":\"WAITING\"}]}";

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/me/imports");
    private HttpServer api;
    private ApiClients clients;

    @BeforeEach
    void an_api_answers() throws IOException {
        api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        api.createContext("/api/v1/", ImportPagesTest::answer);
        api.start();
        clients = ApiSamples.clients("http://127.0.0.1:" + api.getAddress().getPort() + "/");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @AfterEach
    void stop() {
        RequestContextHolder.resetRequestAttributes();
        api.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String asked = exchange.getRequestURI().toString();
        String body = !asked.startsWith("/api/v1/me/imports")
                ? "{\"items\":[]}"
                : !asked.contains("kind=SPOTIFY_STREAMING_HISTORY")
                        ? OF_AN_ARTIST
                        : asked.contains("state=WAITING") ? WAITING : NEWEST;
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void a_file_that_waits_is_shown_beside_newer_imports_and_files_of_artists_are_not() throws IOException {
        PageContext context = PageSamples.context(request, clients.create(OwnArtistsApi.class));
        ImportsApi imports = clients.create(ImportsApi.class);
        ImportPages pages = new ImportPages(imports, null, new Reviews(imports));

        ImportList page = (ImportList) pages.mine(context, null).getModel().get("page");

        assertThat(page.waiting()).extracting(card -> card.run().fileName()).isEqualTo(List.of("first.json"));
        assertThat(page.earlier()).extracting(ImportRun::fileName).isEqualTo(List.of("later.json"));
    }
}
