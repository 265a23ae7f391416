package io.artistagent.standalone.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.sun.management.OperatingSystemMXBean;
import io.artistagent.standalone.ApiClient;
import io.artistagent.testkit.logs.LogLines;
import io.artistagent.testkit.stores.TestStores;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.api.redisnode.RedisNode;
import org.redisson.api.redisnode.RedisNodes;
import org.redisson.config.Config;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Hostile requests of unauthenticated clients cost little, leave nothing behind and are not quoted in the log. */
@PageTest
class UnauthenticatedRequestsTest {

    private static final Duration MAX_CPU = Duration.ofMillis(100);
    private static final String NEEDLE = "Zelda-Quixote";

    @Autowired
    private Environment environment;

    private LogLines log;

    @BeforeEach
    void captureLog() {
        log = LogLines.ofTheApplication();
    }

    @AfterEach
    void releaseLog() {
        log.close();
    }

    /** Requests with every kind of text that a client can send, each about as long as it may be. */
    private static Map<String, String> requests() {
        Map<String, String> all = new LinkedHashMap<>();
        String variants = IntStream.range(0, 3_200)
                .mapToObj(i -> "a" + Integer.toString(1_000_000 + i, 36))
                .collect(Collectors.joining("-"));
        String languages = IntStream.range(0, 2_500)
                .mapToObj(i -> "en-GB-a" + Integer.toString(1_000_000 + i, 36))
                .collect(Collectors.joining(","));
        all.put("one language with many variants", get("/", "Accept-Language: en-GB-" + variants));
        all.put("many languages", get("/", "Accept-Language: " + languages));
        all.put("many languages at an unknown address", get("/[", "Accept-Language: " + languages));
        all.put("many languages at the API", get("/api/v1/artists", "Accept-Language: " + languages));
        all.put("many languages at an error", get("/error", "Accept-Language: " + languages));
        all.put("many cookies", get("/start", "Cookie: " + "artist-agent=eA; b=\"".repeat(1_400)));
        all.put("many types wanted", get("/start", "Accept: " + "text/html;q=0.1,".repeat(1_800) + "a/b"));
        all.put("many hops", get("/", "X-Forwarded-For: " + "127.0.0.1,".repeat(2_900) + "1.1.1.1"));
        all.put("a long referrer", get("/start", "Referer: http://127.0.0.1/" + "a%FC".repeat(7_000)));
        all.put("a long browser", get("/", "User-Agent: " + NEEDLE + "(".repeat(30_000)));
        all.put("many ranges", get("/favicon.ico", "Range: bytes=" + "0-,".repeat(9_000) + "0-"));
        all.put("many parameters", get("/?" + "a=b&".repeat(7_000) + NEEDLE, "A: b"));
        all.put("a deep address", get("/artists" + "/a".repeat(12_000), "A: b"));
        all.put("a parameter that is not text", get("/?signin=%FC" + NEEDLE, "A: b"));
        all.put("an unknown sign-in", get("/oauth2/authorization/x" + NEEDLE, "A: b"));
        all.put("a forged sign-in response", get("/login/oauth2/code/x?code=a&state=" + NEEDLE, "A: b"));
        all.put("another host", get("/start", "X-Forwarded-Host: " + NEEDLE + ".example"));
        all.put("a form", post("/artists", "bio=" + NEEDLE + "x".repeat(60_000)));
        all.put("a form with a line break", post("/artists?version=1%0A2026+ERROR+" + NEEDLE, "version=1%0AERROR"));
        all.put("a large form", post("/artists", "bio=" + NEEDLE + "x".repeat(1_500_000)));
        return all;
    }

    @Test
    void no_request_uses_more_than_a_tenth_of_a_second_of_cpu() throws Exception {
        Map<String, Duration> costs = new LinkedHashMap<>();
        requests().values().forEach(this::send);
        requests().forEach((name, request) -> costs.put(name, cost(request)));

        System.out.println("CPU of one request: " + costs);
        assertThat(costs.values()).allMatch(cost -> cost.compareTo(MAX_CPU) < 0, "costs less than " + MAX_CPU);
    }

    @Test
    void liveness_answers_during_hostile_requests_about_as_quickly_as_during_harmless_ones() throws Exception {
        long harmless = livenessMicrosDuring(List.of(get("/start", "A: b")));
        long hostile = livenessMicrosDuring(List.copyOf(requests().values()));

        System.out.println(
                "Liveness in µs: " + harmless + " during harmless requests, " + hostile + " during hostile ones");
        assertThat(hostile).isLessThan(20 * harmless);
    }

    /** The median, because the test machine may be busy otherwise. */
    private long livenessMicrosDuring(List<String> all) throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> senders = IntStream.range(0, 4)
                .mapToObj(i -> Thread.ofVirtual().start(() -> {
                    for (int sent = i; !over.get(); sent++) {
                        send(all.get(sent % all.size()));
                    }
                }))
                .toList();
        List<Long> micros = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            long start = System.nanoTime();
            assertThat(send(get("/actuator/health/liveness", "A: b"))).startsWith("HTTP/1.1 200");
            micros.add((System.nanoTime() - start) / 1_000);
        }
        over.set(true);
        for (Thread sender : senders) {
            sender.join();
        }
        return micros.stream().sorted().skip(10).findFirst().orElseThrow();
    }

    @Test
    void two_hundred_requests_leave_nothing_behind_and_are_not_quoted_in_the_log() {
        RedissonClient redis = redis();
        long before = usedMemory(redis);

        List<String> all = List.copyOf(requests().values());
        for (int i = 0; i < 200; i++) {
            send(all.get(i % all.size()));
        }

        assertThat(usedMemory(redis) - before).isLessThan(1_000_000);
        redis.shutdown();
        assertThat(log.withEverything())
                .noneMatch(line -> line.contains(NEEDLE))
                .noneMatch(UnauthenticatedRequestsTest::isForged);
        assertThat(log.withEverything().stream().mapToInt(String::length).sum()).isLessThan(20_000);
    }

    @Test
    void a_response_names_the_error_and_quotes_nothing() {
        assertThat(send(get("/?signin=%FC" + NEEDLE, "A: b")))
                .startsWith("HTTP/1.1 400")
                .contains("We couldn’t read your request")
                .doesNotContain(NEEDLE);
        assertThat(send(get("/error", "A: b"))).startsWith("HTTP/1.1 404").contains("Page not found");
        assertThat(send(get("/start", "X-Forwarded-Host: evil.example")))
                .startsWith("HTTP/1.1 421")
                .doesNotContain("Location");
        assertThat(send(get("/api/v1/artists", "X-Forwarded-Host: evil.example")))
                .startsWith("HTTP/1.1 421")
                .contains("/problems/misdirected-request");
        assertThat(send(post("/artists", "bio=x"))).startsWith("HTTP/1.1 303").doesNotContain("artist-agent=");
    }

    @Test
    void a_tampered_hidden_field_is_refused_and_not_quoted_in_the_log(People people) {
        Person alma = people.withAnArtist(Screen.DESK, "Alma", "Brandt");
        String page = "/artists/" + alma.artist() + "/retire";
        String token = alma.source(page).replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");

        APIResponse answer = alma.browser()
                .request()
                .post(
                        people.address() + page,
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("_csrf", token)
                                        .set("version", "1\n2026-11-29 ERROR " + NEEDLE)
                                        .set("key", "k")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("We couldn’t read your request");
        assertThat(alma.browser()
                        .request()
                        .get(people.address() + "/artists?q=%FC" + NEEDLE)
                        .status())
                .isEqualTo(400);
        assertThat(log.withEverything())
                .noneMatch(line -> line.contains(NEEDLE))
                .noneMatch(UnauthenticatedRequestsTest::isForged);
    }

    private static boolean isForged(String line) {
        return line.contains("\nERROR") || line.contains("\n2026");
    }

    private static String get(String path, String header) {
        return "GET " + path + " HTTP/1.1\r\nAccept: text/html,*/*;q=0.8\r\n" + header + "\r\n\r\n";
    }

    private static String post(String path, String form) {
        return "POST " + path + " HTTP/1.1\r\nAccept: text/html,*/*;q=0.8\r\nSec-Fetch-Site: same-origin\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n"
                + form;
    }

    /** Returns the lowest cost of several rounds, because the test machine may be busy otherwise. */
    private Duration cost(String request) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 4; round++) {
            long start = system.getProcessCpuTime();
            for (int i = 0; i < 5; i++) {
                send(request);
            }
            least = Math.min(least, (system.getProcessCpuTime() - start) / 5);
        }
        return Duration.ofNanos(least);
    }

    private String send(String request) {
        URI address = URI.create(ApiClient.address(environment));
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(60_000);
            String whole =
                    request.replaceFirst("\r\n", "\r\nHost: " + address.getAuthority() + "\r\nConnection: close\r\n");
            socket.getOutputStream().write(whole.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException hungUp) {
            return "";
        }
    }

    private static RedissonClient redis() {
        Config config = new Config();
        config.useSingleServer().setAddress(TestStores.redisUri());
        return Redisson.create(config);
    }

    private static long usedMemory(RedissonClient redis) {
        return Long.parseLong(redis.getRedisNodes(RedisNodes.SINGLE)
                .getInstance()
                .info(RedisNode.InfoSection.MEMORY)
                .get("used_memory"));
    }
}
