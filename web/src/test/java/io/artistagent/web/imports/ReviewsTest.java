package io.artistagent.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.artistagent.web.client.ApiStub;
import io.artistagent.web.frame.PageRequest;
import io.artistagent.web.frame.PageSamples;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.ModelAndView;

/** A page with as many waiting files as it can have asks the API for few of their previews. */
class ReviewsTest {

    private static final int WAITING = 50;
    private static final int SHOWN = 10;
    private static final int AT_ONCE = 3;

    private final AtomicInteger previews = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final ApiStub api = new ApiStub()
            .on("/", exchange -> ApiStub.json(exchange, 200, "{\"items\":[]}"))
            .on("/me/imports", exchange -> ApiStub.json(exchange, 200, waiting()))
            .on("/imports/", this::preview);
    private final PageRequest request = new PageRequest("/me/imports", api.clients());

    @AfterEach
    void stop() {
        request.close();
        api.close();
    }

    private static String waiting() {
        return IntStream.range(0, WAITING)
                .mapToObj("{\"id\":\"w%d\",\"state\":\"WAITING\"}"::formatted)
                .collect(Collectors.joining(",", "{\"items\":[", "]}"));
    }

    private void preview(HttpExchange exchange) throws IOException {
        previews.incrementAndGet();
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        running.decrementAndGet();
        ApiStub.json(exchange, 200, "{\"rows\":[{\"title\":\"Night Drive\"}]}");
    }

    @Test
    void the_first_files_show_their_rows_and_the_others_link_to_them() throws IOException {
        ImportsApi imports = api.clients().create(ImportsApi.class);
        ModelAndView page = new ImportPages(imports, null, new Reviews(imports)).mine(request.context(), null);
        String html = PageSamples.html(page);

        assertThat(previews).hasValue(SHOWN);
        assertThat(most).hasValueLessThanOrEqualTo(AT_ONCE);
        assertThat(html.split("Night Drive", -1)).hasSize(SHOWN + 1);
        assertThat(html.split("<a href=\"/imports/w\\d+\">See the first rows", -1))
                .hasSize(WAITING - SHOWN + 1);
    }
}
