package io.artistagent.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.artistagent.web.client.ApiClients;
import io.artistagent.web.client.ApiStub;
import io.artistagent.web.forms.FormServer;
import io.artistagent.web.frame.OwnArtistsApi;
import io.artistagent.web.frame.PageSamples;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.ModelAndView;

/** The limits of an upload: its length and its number of fields. Only what is within them reaches the API. */
class UploadPagesTest {

    private static final DataSize LIMIT = DataSize.ofKilobytes(64);
    private static final String SMALL = "[]";
    private static final String LARGE = "x".repeat(1_000_000);

    /** The forms that arrived completely. */
    private final List<String> received = new CopyOnWriteArrayList<>();

    private final AtomicReference<ModelAndView> shown = new AtomicReference<>();
    private final ApiStub api = new ApiStub().on("/", this::answer);
    private final FormServer form = new FormServer(this::upload);

    @AfterEach
    void stop() {
        form.close();
        api.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean upload = exchange.getRequestMethod().equals("POST");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (upload && body.endsWith("--\r\n")) {
            received.add(body);
        }
        ApiStub.json(exchange, upload ? 202 : 200, upload ? "{\"id\":\"1\"}" : "{\"items\":[]}");
    }

    private void upload(HttpServletRequest request) throws IOException {
        ApiClients clients = api.clients();
        ImportsApi imports = clients.create(ImportsApi.class);
        ImportPages pages = new ImportPages(imports, null, new Reviews(imports));
        shown.set(new UploadPages(imports, pages, LIMIT)
                .mine(PageSamples.context(request, clients.create(OwnArtistsApi.class)), request, null));
    }

    private ImportList page() {
        return (ImportList) shown.get().getModel().get("page");
    }

    @Test
    void files_within_the_limits_are_forwarded_with_their_fields() throws Exception {
        form.field("dates", "day-first")
                .file("a.json", SMALL)
                .file("b.json", SMALL)
                .sendChunked();

        assertThat(received)
                .hasSize(2)
                .allMatch(body -> body.contains("name=\"dates\"\r\n\r\nday-first") && body.contains(SMALL));
    }

    @Test
    void a_form_with_too_many_fields_is_refused_and_nothing_is_forwarded() throws Exception {
        for (int i = 0; i < 100; i++) {
            form.field("field" + i, "x");
        }
        form.file("a.json", SMALL).send();

        assertThat(page().form().hasErrors()).isTrue();
        assertThat(page().uploaded()).isEmpty();
        assertThat(received).isEmpty();
    }

    @Test
    void unknown_fields_are_not_kept() throws Exception {
        form.field("trackId", "")
                .field("encoding", "UTF-8")
                .field("unknown", "x")
                .send();

        assertThat(page().form().get("encoding")).isEqualTo("UTF-8");
        assertThat(page().form().all("unknown")).isEmpty();
    }

    @Test
    void a_form_that_states_a_length_above_the_limit_is_refused_and_nothing_is_forwarded() throws Exception {
        form.file("a.json", LARGE).send();

        assertThat(page().form().errors()).containsValue("This file is too large. Choose a smaller one.");
        assertThat(received).isEmpty();
    }

    @Test
    void a_form_that_states_no_length_is_cut_off_at_the_limit() throws Exception {
        form.file("a.json", SMALL).file("b.json", LARGE).file("c.json", SMALL).sendChunked();

        assertThat(page().form().errors()).containsValue("This file is too large. Choose a smaller one.");
        assertThat(page().uploaded()).extracting(UploadResult::fileName).isEqualTo(List.of("a.json"));
        assertThat(received).hasSize(1);
    }
}
