package io.artistagent.standalone.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.artistagent.standalone.ApiClient;
import io.artistagent.standalone.StandaloneTest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Unauthenticated requests cost little and do not keep others from being served. */
@StandaloneTest
class AttacksTest {

    private static final Duration MAX_CPU = Duration.ofMillis(100);
    private static final Duration MAX_WAIT = Duration.ofMillis(500);
    private static final int REQUESTS = 20;
    private static final int ROUNDS = 3;
    private static final int SLOW = 300;

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @Autowired
    private Environment environment;

    private record Attack(String name, String head, String body) {

        Attack(String name, String head) {
            this(name, head, "");
        }

        String text() {
            String length = body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n";
            return head + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + length + "\r\n" + body;
        }
    }

    @TestFactory
    Stream<DynamicTest> no_request_uses_more_than_a_tenth_of_a_second_of_cpu() {
        return attacks()
                .map(attack -> DynamicTest.dynamicTest(attack.name(), () -> {
                    send(attack);
                    Duration cpu = IntStream.range(0, ROUNDS)
                            .mapToObj(round -> cpu(attack))
                            .min(Duration::compareTo)
                            .orElseThrow();
                    note("%s: %,d µs of CPU a request".formatted(attack.name(), cpu.toNanos() / 1_000));
                    assertThat(cpu).isLessThan(MAX_CPU);
                }));
    }

    /** The test machine may be busy otherwise, so one round of three without a late response is enough. */
    @Test
    void liveness_answers_in_time_during_all_attacks() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try (ExecutorService attackers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < SLOW; i++) {
                Socket socket = connect();
                slow.add(socket);
                attackers.submit(() -> trickle(socket));
            }
            attacks()
                    .limit(4)
                    .forEach(attack -> attackers.submit(() -> {
                        while (!Thread.currentThread().isInterrupted()) {
                            send(attack);
                        }
                    }));
            Duration best = IntStream.range(0, ROUNDS)
                    .mapToObj(round -> slowestOfTwenty())
                    .min(Duration::compareTo)
                    .orElseThrow();
            attackers.shutdownNow();
            note("Liveness while they run: %,d ms at worst".formatted(best.toMillis()));
            assertThat(best).isLessThan(MAX_WAIT);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static Stream<Attack> attacks() {
        String variants = "en-GB-" + "variants-".repeat(3_000);
        String list = "a/b;q=0.1,".repeat(2_500);
        return Stream.of(
                new Attack(
                        "If-Match with 2,000 tags",
                        "POST /api/v1/tracks/x/publish HTTP/1.1\r\nIf-Match: " + "\"1\",".repeat(2_000)),
                new Attack("Accept of 25 kB at the API", "GET /api/v1/artists HTTP/1.1\r\nAccept: " + list),
                new Attack(
                        "Accept-Language of 27 kB at the API",
                        "GET /api/v1/artists HTTP/1.1\r\nAccept-Language: " + variants),
                new Attack(
                        "a token of 27 kB",
                        "GET /api/v1/artists HTTP/1.1\r\nAuthorization: Bearer " + "e30.".repeat(7_000)),
                new Attack("a query of 27 kB", "GET /api/v1/artists?" + "a=b&".repeat(7_000) + " HTTP/1.1"),
                new Attack("a path of 27 kB", "GET /api/v1/" + "a/".repeat(13_000) + " HTTP/1.1"),
                new Attack("a path full of slashes", "GET " + "/".repeat(27_000) + "api/v1/artists HTTP/1.1"),
                new Attack("cookies of 27 kB", "GET /api/v1/artists HTTP/1.1\r\nCookie: " + "a=b; ".repeat(5_000)),
                new Attack("the description in German", "GET /v3/api-docs HTTP/1.1\r\nAccept-Language: de"),
                new Attack("the description in another region", "GET /v3/api-docs HTTP/1.1\r\nAccept-Language: en-AU"),
                new Attack("the description as YAML", "GET /v3/api-docs.yaml HTTP/1.1\r\nAccept-Language: zh-TW"),
                new Attack("ranges", "GET /v3/api-docs HTTP/1.1\r\nRange: bytes=" + "0-1,".repeat(6_000)),
                new Attack(
                        "If-None-Match with 6,000 tags",
                        "GET /v3/api-docs HTTP/1.1\r\nIf-None-Match: " + "\"1\",".repeat(6_000)),
                new Attack("a hundred headers", "GET /api/v1/artists HTTP/1.1" + "\r\nX-A: b".repeat(90)),
                new Attack("the error page", "GET /error HTTP/1.1\r\nAccept: text/html"),
                new Attack("an invalid address", "GET /api/v1/artists/%00 HTTP/1.1"),
                new Attack(
                        "a megabyte of nesting",
                        "POST /api/v1/artists HTTP/1.1\r\nContent-Type: application/json",
                        "[".repeat(1_000_000)),
                new Attack(
                        "a form of one megabyte",
                        "POST /api/v1/me/imports HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=b",
                        "--b\r\n".repeat(200_000)));
    }

    /** Appends a measured time to {@code target/attacks.txt}. */
    private static void note(String line) throws IOException {
        Files.writeString(
                Path.of("target", "attacks.txt"), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private Duration cpu(Attack attack) {
        long before = SYSTEM.getProcessCpuTime();
        for (int i = 0; i < REQUESTS; i++) {
            send(attack);
        }
        return Duration.ofNanos((SYSTEM.getProcessCpuTime() - before) / REQUESTS);
    }

    private Duration slowestOfTwenty() {
        Duration slowest = Duration.ZERO;
        for (int i = 0; i < 20; i++) {
            long begin = System.nanoTime();
            assertThat(send(new Attack("liveness", "GET /actuator/health/liveness HTTP/1.1")))
                    .startsWith("HTTP/1.1 200");
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
        }
        return slowest;
    }

    private String send(Attack attack) {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(attack.text().getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException hungUp) {
            // The server closed the connection
            return "";
        }
    }

    private static Void trickle(Socket socket) throws Exception {
        byte[] head = "GET / HTTP/1.1\r\nX-Slow: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa".getBytes(StandardCharsets.US_ASCII);
        for (byte next : head) {
            socket.getOutputStream().write(next);
            socket.getOutputStream().flush();
            Thread.sleep(2_000);
        }
        return null;
    }

    private Socket connect() throws IOException {
        URI address = URI.create(ApiClient.address(environment));
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }
}
