package io.artistagent.standalone.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artistagent.standalone.ApiClient;
import io.artistagent.standalone.ApiClient.Reply;
import io.artistagent.testkit.keycloak.TestKeycloak;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** During an outage of a store, requests that need it fail within seconds, all others succeed, and nothing acknowledged is lost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoresUnavailableTest {

    private static final Duration SECONDS = Duration.ofSeconds(15);
    static final Duration RECOVERY = Duration.ofSeconds(90);
    private static final String ARTIST =
            "{\"stageName\": \"Steadfast\", \"country\": \"CH\", \"genres\": [\"folk\"], \"lookingFor\": [\"SINGER\"]}";

    private final MovedClock clock = new MovedClock();
    private SystemOnOwnStores system;
    private ApiClient alma;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        system = new SystemOnOwnStores(data, clock);
    }

    @BeforeEach
    void signIn() {
        alma = system.client("alma");
    }

    @AfterAll
    void stop() throws Exception {
        system.close();
    }

    @Test
    void without_redis_only_requests_with_an_idempotency_key_get_503() {
        long before = system.events("ArtistRegistered");
        String key = UUID.randomUUID().toString();
        system.stopRedis();
        try {
            isPutOff(() -> alma.post("/artists", ARTIST, "Idempotency-Key", key));
            assertThat(system.events("ArtistRegistered")).isEqualTo(before);

            UUID artist = alma.post("/artists", ARTIST).must(201).id();
            alma.get("/artists/" + artist).must(200);
        } finally {
            system.startRedis();
        }
        UUID made = recovers(() -> alma.post("/artists", ARTIST, "Idempotency-Key", key), 201)
                .id();
        assertThat(alma.post("/artists", ARTIST, "Idempotency-Key", key)
                        .must(201)
                        .id())
                .isEqualTo(made);
        assertThat(system.events("ArtistRegistered")).isEqualTo(before + 2);
    }

    @Test
    void without_postgresql_dependent_requests_get_503_and_nothing_acknowledged_is_lost() throws Exception {
        UUID artist = alma.artist("Before");
        alma.get("/artists/" + artist + "/stats?metric=streams").must(200);
        Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        AtomicBoolean enough = new AtomicBoolean();
        List<Thread> writers = IntStream.range(0, 4)
                .mapToObj(i -> Thread.ofVirtual().start(() -> write(acknowledged, wrong, enough)))
                .toList();
        await().atMost(RECOVERY).until(() -> acknowledged.size() > 40);

        system.stopPostgreSql();
        try {
            isPutOff(() -> alma.post("/artists", ARTIST));
            isPutOff(() -> alma.send("PATCH", "/artists/" + artist, "{\"bio\": \"x\"}", "If-Match", "\"0\""));
            isPutOff(() -> system.client("alma").get("/artists/" + artist + "/stats?metric=streams"));
            isPutOff(() -> system.client("alma").get("/artists/" + artist + "/dashboard"));
            operationsArePutOff(system.client("root"));
        } finally {
            system.startPostgreSql();
        }
        try {
            recovers(() -> alma.post("/artists", ARTIST), 201);
            int known = acknowledged.size();
            await().atMost(RECOVERY).until(() -> acknowledged.size() > known + 20);
        } finally {
            enough.set(true);
            for (Thread writer : writers) {
                writer.join();
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(acknowledged)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(system.eventsOf(id)).isEqualTo(1));
        recovers(() -> alma.get("/artists/" + artist + "/stats?metric=streams"), 200);
        alma.artist("After");
        recovers(() -> alma.get("/artists/" + acknowledged.peek()), 200);
        assertThat(acknowledged).allSatisfy(id -> alma.get("/artists/" + id).must(200));
    }

    @Test
    void without_the_document_store_commands_and_statistics_work_and_projections_catch_up() {
        UUID artist = alma.artist("Documented");
        UUID track = alma.track(artist, "Counted");
        alma.get("/artists/" + artist + "/stats?metric=streams").must(200);
        system.stopMongo();
        UUID meanwhile;
        try {
            isPutOff(() -> alma.get("/artists"));
            isPutOff(() -> alma.get("/tracks/" + track));
            isPutOff(() -> alma.get("/collaborations"));

            meanwhile = alma.artist("Meanwhile");
            String figures = "date,streams\n2026-10-01,1204\n";
            alma.upload(
                            "/artists/" + artist + "/imports",
                            "figures.csv",
                            figures.getBytes(StandardCharsets.UTF_8),
                            "trackId",
                            track.toString())
                    .must(202);
            ApiClient reader = system.client("alma");
            await().atMost(RECOVERY)
                    .untilAsserted(() -> assertThat(reader.get("/artists/" + artist
                                            + "/stats?metric=streams&from=2026-10-01&to=2026-10-01")
                                    .must(200)
                                    .json()
                                    .at("/series/0/points/0/value")
                                    .asLong())
                            .isEqualTo(1204));
        } finally {
            system.startMongo();
        }
        recovers(() -> alma.get("/artists/" + meanwhile), 200);
        // Each projection retries on its own, so that one has recovered says nothing about the others
        await().atMost(RECOVERY)
                .untilAsserted(() -> assertThat(alma.get("/artists/" + artist + "/imports")
                                .must(200)
                                .json()
                                .at("/items/0/state")
                                .asString())
                        .isEqualTo("DONE"));
    }

    @Test
    void without_keycloak_tokens_with_known_keys_are_accepted_and_others_refused() {
        UUID artist = alma.artist("Known");
        system.keycloakProxy().shut();
        try {
            alma.get("/artists/" + artist).must(200);
            alma.artist("Still known");
            String[] parts = TestKeycloak.token("alma").split("\\.");
            String otherKey = java.util.Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"unknown\"}".getBytes(StandardCharsets.UTF_8));
            Reply unknown = ApiClient.withToken(system.address(), otherKey + "." + parts[1] + "." + parts[2])
                    .get("/artists");
            assertThat(unknown.status()).isIn(401, 503);
        } finally {
            system.keycloakProxy().open();
        }
    }

    @Test
    void an_expired_token_gives_no_access() {
        UUID artist = alma.artist("Yesterday");
        clock.ahead(Duration.ofDays(1));
        try {
            for (String path : List.of(
                    "/artists", "/artists/" + artist, "/collaborations", "/me/imports", "/actuator/prometheus")) {
                assertThat(alma.get(path).must(401).header("WWW-Authenticate")).startsWith("Bearer");
            }
            alma.post("/artists", ARTIST).must(401);
            alma.act("/artists/" + artist + "/retire", 0).must(401);
            system.client("root").get("/actuator/prometheus").must(401);
        } finally {
            clock.ahead(Duration.ZERO);
        }
        alma.get("/artists/" + artist).must(200);
    }

    private static void operationsArePutOff(ApiClient root) {
        String rebuild = "/actuator/rebuilds/" + UUID.randomUUID();
        isPutOff(() -> root.get("/actuator/projections"));
        isPutOff(() -> root.get("/actuator/rebuilds"));
        isPutOff(() -> root.get(rebuild));
        for (String action : List.of("pause", "resume", "cancel")) {
            isPutOff(() -> root.send("POST", rebuild + "/" + action, null));
        }
        isPutOff(() -> root.send("POST", "/actuator/projections/artists/rebuild", null));
        isPutOff(() -> root.send("POST", "/actuator/reencryption", null));
        // The projection may have noticed the outage already; then it says so
        assertThat(root.send("POST", "/actuator/projections/artists", null)
                        .must(503)
                        .header("Retry-After"))
                .matches("[0-9]+");
    }

    private void write(Queue<UUID> acknowledged, Queue<String> wrong, AtomicBoolean enough) {
        ApiClient writer = system.client("alma");
        while (!enough.get()) {
            Reply reply = writer.post("/artists", ARTIST);
            if (reply.status() == 201) {
                acknowledged.add(reply.id());
            } else if (reply.status() != 503) {
                wrong.add(reply.body());
            }
        }
    }

    /** Asserts that the request gets 503 within seconds, with the time of the next attempt. */
    static void isPutOff(Supplier<Reply> request) {
        long begun = System.nanoTime();
        Reply reply = request.get().must(503);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SECONDS);
        assertThat(reply.header("Retry-After")).matches("[0-9]+");
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.json().path("type").asString()).isEqualTo("/problems/store-away");
        assertThat(reply.body()).doesNotContain("Exception", "127.0.0.1", "SQL", "redis", "mongo");
    }

    static Reply recovers(Supplier<Reply> request, int status) {
        return await().atMost(RECOVERY).until(request::get, reply -> {
            assertThat(reply.status()).as(reply.body()).isIn(status, 503, 404);
            return reply.status() == status;
        });
    }
}
