package io.artistagent.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.artistagent.web.client.ApiStub;
import io.artistagent.web.frame.PageRequest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The files that the imports page of a listening history shows. The API has many imports and answers with the newest. */
class ImportPagesTest {

    private static final String WAITING =
            "{\"items\":[{\"id\":\"w\",\"fileName\":\"first.json\",\"state\":\"WAITING\"}]}";
    private static final String NEWEST =
            "{\"items\":[{\"id\":\"d\",\"fileName\":\"later.json\",\"state\":\"DONE\"}],\"nextCursor\":\"more\"}";
    private static final String OF_AN_ARTIST =
            "{\"items\":[{\"id\":\"a\",\"artistId\":\"1\",\"fileName\":\"artist.csv\",\"state\":\"WAITING\"}]}";

    private final ApiStub api = new ApiStub().on("/", ImportPagesTest::answer);
    private final PageRequest request = new PageRequest("/me/imports", api.clients());

    @AfterEach
    void stop() {
        request.close();
        api.close();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String asked = exchange.getRequestURI().toString();
        String body = !asked.startsWith("/api/v1/me/imports")
                ? "{\"items\":[]}"
                : !asked.contains("kind=SPOTIFY_STREAMING_HISTORY")
                        ? OF_AN_ARTIST
                        : asked.contains("state=WAITING") ? WAITING : NEWEST;
        ApiStub.json(exchange, 200, body);
    }

    @Test
    void a_file_that_waits_is_shown_beside_newer_imports_and_files_of_artists_are_not() throws IOException {
        ImportsApi imports = api.clients().create(ImportsApi.class);
        ImportPages pages = new ImportPages(imports, null, new Reviews(imports));

        ImportList page =
                (ImportList) pages.mine(request.context(), null).getModel().get("page");

        assertThat(page.waiting()).extracting(card -> card.run().fileName()).isEqualTo(List.of("first.json"));
        assertThat(page.earlier()).extracting(ImportRun::fileName).isEqualTo(List.of("later.json"));
    }
}
