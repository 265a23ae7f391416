package io.artistagent.standalone.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.standalone.ApiClient;
import io.artistagent.standalone.ApiClient.Reply;
import io.artistagent.standalone.StandaloneTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@StandaloneTest
class ConcurrentRequestsTest {

    private static final String ARTIST =
            "{\"stageName\": \"Once\", \"country\": \"CH\", \"genres\": [\"folk\"], \"lookingFor\": [\"SINGER\"]}";

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcClient database;

    private ApiClient alma;

    @BeforeEach
    void signIn() {
        alma = ApiClient.of(environment, "alma");
    }

    @Test
    void twenty_concurrent_requests_with_one_idempotency_key_register_one_artist() throws Exception {
        long before = events("ArtistRegistered");
        String key = UUID.randomUUID().toString();

        List<Reply> replies = atOnce(IntStream.range(0, 20)
                .mapToObj(i -> (Callable<Reply>)
                        () -> ApiClient.of(environment, "alma").post("/artists", ARTIST, "Idempotency-Key", key))
                .toList());

        assertThat(replies)
                .allSatisfy(reply -> assertThat(reply.status()).as(reply.body()).isIn(201, 409));
        List<Reply> made =
                replies.stream().filter(reply -> reply.status() == 201).toList();
        assertThat(made).isNotEmpty();
        assertThat(made.stream().map(Reply::id).distinct()).hasSize(1);
        replies.stream()
                .filter(reply -> reply.status() == 409)
                .forEach(
                        reply -> assertThat(ProblemAssert.in(reply).path("type").asString())
                                .isEqualTo("/problems/request-running"));
        assertThat(events("ArtistRegistered")).isEqualTo(before + 1);

        Reply repeated = alma.post("/artists", ARTIST, "Idempotency-Key", key).must(201);
        assertThat(repeated.id()).isEqualTo(made.getFirst().id());
        assertThat(repeated.header("ETag")).isEqualTo(made.getFirst().header("ETag"));
        assertThat(repeated.header("Consistency-Token"))
                .isEqualTo(made.getFirst().header("Consistency-Token"));
        ProblemAssert.in(alma.post("/artists", ARTIST.replace("Once", "Twice"), "Idempotency-Key", key)
                .must(422));
        assertThat(events("ArtistRegistered")).isEqualTo(before + 1);
    }

    @Test
    void a_repeated_invalid_request_gets_the_full_problem_again() {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            ProblemAssert.in(alma.post("/artists", "{}", "Idempotency-Key", key).must(400));
            ProblemAssert.in(
                    alma.post("/me/artists", "{}", "Idempotency-Key", key + "x").must(405));
        }
    }

    @Test
    void idempotency_keys_of_different_persons_are_independent() {
        String key = UUID.randomUUID().toString();

        UUID almas =
                alma.post("/artists", ARTIST, "Idempotency-Key", key).must(201).id();
        UUID brunos = ApiClient.of(environment, "bruno")
                .post("/artists", ARTIST, "Idempotency-Key", key)
                .must(201)
                .id();

        assertThat(brunos).isNotEqualTo(almas);
    }

    @RepeatedTest(5)
    void of_two_tracks_of_one_artist_only_one_gets_an_isrc() throws Exception {
        String isrc = isrc();
        UUID almas = alma.artist("Alma claims");

        List<Reply> replies = atOnce(
                List.of(() -> track(alma, almas, isrc), () -> track(ApiClient.of(environment, "alma"), almas, isrc)));

        assertThat(replies.stream().map(Reply::status)).containsExactlyInAnyOrder(201, 409);
        Reply refused = with(409, replies);
        assertThat(ProblemAssert.in(refused).path("type").asString()).isEqualTo("/problems/an-isrc-names-one-track");
        assertThat(ProblemAssert.in(refused).path("trackId").asString())
                .isEqualTo(with(201, replies).id().toString());
    }

    @RepeatedTest(5)
    void two_artists_can_use_the_same_isrc_at_the_same_time() throws Exception {
        String isrc = isrc();
        ApiClient bruno = ApiClient.of(environment, "bruno");
        UUID almas = alma.artist("Alma claims");
        UUID brunos = bruno.artist("Bruno claims");

        List<Reply> replies = atOnce(List.of(() -> track(alma, almas, isrc), () -> track(bruno, brunos, isrc)));

        assertThat(replies.stream().map(Reply::status)).containsExactly(201, 201);
    }

    /** Either may come first, but no request is stored after the block. */
    @RepeatedTest(5)
    void no_collaboration_request_is_stored_after_a_concurrent_block() throws Exception {
        ApiClient bruno = ApiClient.of(environment, "bruno");
        UUID almas = alma.artist("Alma asks");
        UUID brunos = bruno.artist("Bruno blocks");

        List<Reply> replies = atOnce(List.of(
                () -> request(alma, almas, brunos),
                () -> bruno.send("PUT", "/artists/" + brunos + "/blocks/" + almas, null)));

        Reply asked = replies.getFirst();
        assertThat(replies.getLast().status()).isBetween(200, 204);
        assertThat(asked.status()).isIn(201, 409);
        long requestsAfterTheBlock = database.sql("""
                        SELECT count(*) FROM log.event r, log.event b
                        WHERE r.aggregate_identifier = ? AND r.payload_type LIKE '%CollaborationRequested'
                          AND b.aggregate_identifier = ? AND b.payload_type LIKE '%ArtistBlocked'
                          AND r.global_index > b.global_index
                        """)
                .params(asked.status() == 201 ? asked.id().toString() : "", brunos.toString())
                .query(Long.class)
                .single();
        assertThat(requestsAfterTheBlock).isZero();
        assertThat(request(alma, almas, brunos).status()).isEqualTo(409);
        bruno.send("DELETE", "/artists/" + brunos + "/blocks/" + almas, null);
    }

    private static Reply request(ApiClient apiClient, UUID from, UUID to) {
        return apiClient.post("/collaborations", """
                {"fromArtistId": "%1$s", "toArtistId": "%2$s", "kind": "REMIX", "message": "Would you?",
                 "splits": [{"artistId": "%1$s", "shareBasisPoints": 5000}, {"artistId": "%2$s", "shareBasisPoints": 5000}]}""".formatted(from, to));
    }

    private static String isrc() {
        return "CHX%09d".formatted(System.nanoTime() % 1_000_000_000L);
    }

    private static Reply with(int status, List<Reply> replies) {
        return replies.stream()
                .filter(reply -> reply.status() == status)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void of_concurrent_changes_to_one_version_only_one_succeeds() throws Exception {
        UUID artist = alma.artist("Changed twice");
        List<Callable<Reply>> changes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String patch = "{\"bio\": \"Change %d\"}".formatted(i);
            changes.add(() ->
                    ApiClient.of(environment, "alma").send("PATCH", "/artists/" + artist, patch, "If-Match", "\"0\""));
        }

        List<Reply> replies = atOnce(changes);

        assertThat(replies.stream().filter(reply -> reply.status() == 200)).hasSize(1);
        replies.stream().filter(reply -> reply.status() != 200).forEach(reply -> {
            assertThat(reply.status()).isIn(409, 412);
            ProblemAssert.in(reply);
        });
    }

    private static Reply track(ApiClient apiClient, UUID artist, String isrc) {
        return apiClient.post("/artists/" + artist + "/tracks", """
                {"title": "Claimed", "isrc": "%s", "durationMs": 200000, "genres": ["folk"], "explicit": false}""".formatted(isrc));
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<Future<T>> running = calls.stream()
                    .map(call -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        }
    }

    private long events(String type) {
        return database.sql("SELECT count(*) FROM log.event WHERE payload_type LIKE ?")
                .param("%" + type)
                .query(Long.class)
                .single();
    }
}
