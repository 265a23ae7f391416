package io.artistagent.web.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.artistagent.web.client.ApiClients;
import io.artistagent.web.client.ApiStub;
import io.artistagent.web.forms.FormServer;
import io.artistagent.web.frame.OwnArtistsApi;
import io.artistagent.web.frame.PageSamples;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** The limits of a form with a picture, whether or not it states its length. */
class PictureFormsTest {

    private static final DataSize LIMIT = DataSize.ofMegabytes(1);

    private final List<Integer> received = new CopyOnWriteArrayList<>();
    private final List<Object> notices = new CopyOnWriteArrayList<>();
    private final ApiStub api = new ApiStub().on("/", this::answer);
    private final FormServer form = new FormServer(this::change);

    @AfterEach
    void stop() {
        form.close();
        api.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        received.add(exchange.getRequestBody().readAllBytes().length);
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private void change(HttpServletRequest request) throws IOException {
        ApiClients clients = api.clients();
        new PictureForms(clients.create(PicturesApi.class), LIMIT)
                .changePortrait(
                        PageSamples.context(request, clients.create(OwnArtistsApi.class)), UUID.randomUUID(), request);
        notices.add(request.getSession().getAttribute("notice"));
    }

    @Test
    void a_picture_within_the_limit_is_forwarded() throws Exception {
        form.field("version", "1").file("me.png", "x".repeat(1_000)).sendChunked();

        assertThat(notices).isEqualTo(List.of("+picture:The picture was saved."));
        assertThat(received).isEqualTo(List.of(1_000));
    }

    @Test
    void a_picture_above_the_limit_is_refused_whether_or_not_the_form_states_its_length() throws Exception {
        int length = 3_000_000;
        form.field("version", "1").file("me.png", "x".repeat(length));
        form.send();
        assertThat(received).isEmpty();
        form.sendChunked();

        assertThat(received).allMatch(bytes -> bytes < length);
        assertThat(notices).hasSize(2).containsOnly("-picture:A picture can be at most 1 MB. Choose a smaller one.");
    }

    @Test
    void a_form_with_too_many_fields_is_refused_and_its_picture_is_not_forwarded() throws Exception {
        for (int i = 0; i < 100; i++) {
            form.field("field" + i, "x");
        }
        form.file("me.png", "x").send();

        assertThat(notices).isEqualTo(List.of("-picture:Choose a picture first."));
        assertThat(received).isEmpty();
    }
}
