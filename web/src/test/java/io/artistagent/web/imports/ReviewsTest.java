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
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;

/** A page with as many waiting files as it can have asks the API for few of their previews. */
class ReviewsTest {

    private static final int WAITING = 50;
    private static final int SHOWN = 10;
    private static final int AT_ONCE = 3;

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/me/imports");
    private final AtomicInteger previews = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private HttpServer api;
    private ApiClients clients;

    @BeforeEach
    void an_api_answers() throws IOException {
        api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        api.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        api.createContext("/api/v1/", exchange -> answer(exchange, "{\"items\":[]}"));
        api.createContext(
                "/api/v1/me/imports",
                exchange -> answer(
                        exchange,
                        IntStream.range(0, WAITING)
                                .mapToObj("{\"id\":\"w%d\",\"state\":\"WAITING\"}"::formatted)
                                .collect(Collectors.joining(",", "{\"items\":[", "]}"))));
        api.createContext("/api/v1/imports/", this::preview);
        api.start();
        clients = ApiSamples.clients("http://127.0.0.1:" + api.getAddress().getPort());
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @AfterEach
    void stop() {
        RequestContextHolder.resetRequestAttributes();
        api.stop(0);
    }

    private void preview(HttpExchange exchange) throws IOException {
        previews.incrementAndGet();
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        running.decrementAndGet();
        answer(exchange, "{\"rows\":[{\"title\":\"Night Drive\"}]}");
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void the_first_files_show_their_rows_and_the_others_link_to_them() throws IOException {
        PageContext context = PageSamples.context(request, clients.create(OwnArtistsApi.class));
        ImportsApi imports = clients.create(ImportsApi.class);
        ModelAndView page = new ImportPages(imports, null, new Reviews(imports)).mine(context, null);
        String html = PageSamples.html(page);

        assertThat(previews).hasValue(SHOWN);
        assertThat(most).hasValueLessThanOrEqualTo(AT_ONCE);
        assertThat(html.split("Night Drive", -1)).hasSize(SHOWN + 1);
        assertThat(html.split("<a href=\"/imports/w\\d+\">See the first rows", -1))
                .hasSize(WAITING - SHOWN + 1);
    }
}
