package io.artistagent.transport;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Runs a real server with limits of one and two seconds, and clients that send a byte now and then. */
class SlowSendersTest {

    private static final int CONNECTIONS = 40;
    private static final Duration MAX_WAIT = Duration.ofSeconds(8);
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(20);

    private static ServletWebServerApplicationContext server;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Counter.class)
    static class AServer {}

    /** Handles request bodies in every possible way. */
    @RestController
    static class Counter {

        @PostMapping("/bytes")
        long bytes(HttpServletRequest request) throws IOException {
            long all = 0;
            byte[] buffer = new byte[8192];
            InputStream body = request.getInputStream();
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                all += read;
            }
            return all;
        }

        @PostMapping("/form")
        String form(HttpServletRequest request) {
            return "a=" + request.getParameter("a");
        }

        @PostMapping("/careless")
        String careless(HttpServletRequest request) {
            try {
                request.getInputStream().readAllBytes();
            } catch (IOException ignored) {
                // The filter overrides this answer
            }
            return "all well";
        }

        @PostMapping("/unread")
        String unread() {
            return "not for me";
        }

        @GetMapping("/")
        String hello() {
            return "hello";
        }
    }

    @BeforeAll
    static void start() {
        server = (ServletWebServerApplicationContext) SpringApplication.run(
                AServer.class,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.config.name=transport",
                "--spring.threads.virtual.enabled=true",
                "--server.tomcat.max-connections=" + CONNECTIONS,
                "--server.tomcat.keep-alive-timeout=" + KEEP_ALIVE.toSeconds() + "s",
                "--artist-agent.transport.head=1s",
                "--artist-agent.transport.grace=2s",
                "--artist-agent.transport.least-rate=1KB");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n",
                "GET /a-long-request-line-that-comes-one-by-one HTTP/1.1",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX-Header-That-Comes: one by one",
            })
    void a_head_has_a_deadline(String head) throws Exception {
        try (Socket socket = connect()) {
            Answer answer = trickle(socket, "", head);

            assertThat(answer.text()).startsWith("HTTP/1.1 408").contains("/problems/request-timeout");
            assertThat(answer.after()).isLessThan(MAX_WAIT);
        }
    }

    @Test
    void a_head_that_stops_midway_has_the_same_deadline() throws Exception {
        try (Socket socket = connect()) {
            Answer answer = trickle(socket, "GET / HTTP/1.1\r\nHost: localhost\r\nX-And-", "");

            assertThat(answer.text()).startsWith("HTTP/1.1 408");
            assertThat(answer.after()).isLessThan(MAX_WAIT);
        }
    }

    @Test
    void the_second_head_on_a_connection_has_a_deadline_too() throws Exception {
        try (Socket socket = connect()) {
            Answer answer = trickle(
                    socket, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", "GET / HTTP/1.1\r\nX-Trickle: 1234567");

            assertThat(answer.text()).startsWith("HTTP/1.1 200").contains("hello", "HTTP/1.1 408");
            assertThat(answer.after()).isLessThan(MAX_WAIT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /bytes HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n",
                "POST /bytes HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\nExpect: 100-continue\r\n\r\n",
                "POST /bytes HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n3e8\r\n",
                "POST /bytes HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n3;",
                "POST /careless HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n",
            })
    void a_body_has_a_minimum_rate(String head) throws Exception {
        try (Socket socket = connect()) {
            Answer answer = trickle(socket, head, "a".repeat(100));

            assertThat(answer.text()).contains("HTTP/1.1 408");
            assertThat(answer.after()).isLessThan(MAX_WAIT);
        }
    }

    /** When Tomcat itself parses a form, it closes the connection instead of answering. */
    @Test
    void a_form_has_the_same_minimum_rate() throws Exception {
        try (Socket socket = connect()) {
            Answer answer = trickle(
                    socket,
                    "POST /form HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\n\r\n",
                    "a".repeat(100));

            assertThat(answer.text()).doesNotContain("HTTP/1.1 200");
            assertThat(answer.after()).isLessThan(MAX_WAIT);
        }
    }

    @Test
    void an_unread_body_is_not_awaited_either() throws Exception {
        try (Socket socket = connect()) {
            Answer answer = trickle(
                    socket,
                    "POST /unread HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n",
                    "a".repeat(100));

            assertThat(answer.text()).startsWith("HTTP/1.1 200").contains("not for me");
            assertThat(answer.after()).isLessThan(MAX_WAIT);
        }
    }

    @Test
    void a_body_that_makes_progress_may_exceed_every_deadline() throws Exception {
        try (Socket socket = connect()) {
            send(
                    socket,
                    "POST /bytes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 12000\r\n\r\n");
            for (int i = 0; i < 48; i++) {
                Thread.sleep(100);
                send(socket, "a".repeat(250));
            }

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 200")
                    .endsWith("12000");
        }
    }

    @Test
    void a_connection_may_be_idle_between_two_requests() throws Exception {
        try (Socket socket = connect()) {
            send(socket, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
            Thread.sleep(3000);
            send(socket, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .containsPattern("(?s)HTTP/1.1 200.*HTTP/1.1 200");
        }
    }

    @Test
    void idle_connections_are_closed_in_favour_of_new_ones() throws Exception {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 2 * CONNECTIONS; i++) {
                Socket socket = connect();
                idle.add(socket);
                Thread.sleep(50);
            }
            long begin = System.nanoTime();
            try (Socket socket = connect()) {
                send(socket, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                        .startsWith("HTTP/1.1 200");
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .as("the new connection does not wait until the idle ones time out")
                    .isLessThan(KEEP_ALIVE.dividedBy(2));
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
    }

    private record Answer(String text, Duration after) {}

    /** Sends the beginning at once and the rest one byte at a time, until the server closes the connection. */
    private static Answer trickle(Socket socket, String atOnce, String rest) throws Exception {
        long begin = System.nanoTime();
        send(socket, atOnce);
        Thread sender = Thread.ofVirtual().start(() -> {
            try {
                for (int i = 0; i < rest.length(); i++) {
                    Thread.sleep(200);
                    send(socket, rest.substring(i, i + 1));
                }
            } catch (IOException | InterruptedException hungUp) {
                // The server closed the connection
            }
        });
        StringBuilder text = new StringBuilder();
        try {
            for (int next = socket.getInputStream().read();
                    next >= 0;
                    next = socket.getInputStream().read()) {
                text.append((char) next);
            }
        } catch (SocketException reset) {
            text.append(" (reset)");
        }
        Duration after = Duration.ofNanos(System.nanoTime() - begin);
        sender.interrupt();
        return new Answer(text.toString(), after);
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static Socket connect() throws IOException {
        Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), server.getWebServer().getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }
}
