package io.artistagent.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artistagent.command.Api;
import io.artistagent.command.CommandSideTest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A request that loses a race is told so. */
@CommandSideTest
class LostRaceTest {

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Api api;

    @Test
    void one_of_two_deadlocked_transactions_is_aborted() {
        UUID artist = api.artist("alma", "Alma Voss");
        UUID track = Api.id(api.post("alma", "/artists/" + artist + "/tracks", """
                {"title": "A", "isrc": "ZZA002600011", "durationMs": 1000, "genres": ["folk"], "explicit": false}"""));

        HttpResponse<String> answer = new TransactionTemplate(transactions).execute(status -> {
            database.sql("SELECT isrc FROM command.isrc_claim WHERE isrc = 'ZZA002600011' FOR UPDATE")
                    .query(String.class)
                    .single();
            CompletableFuture<HttpResponse<String>> change = CompletableFuture.supplyAsync(() ->
                    api.send("alma", "PATCH", "/tracks/" + track, "{\"isrc\": \"ZZA002600012\"}", "If-Match", "\"0\""));
            await().until(this::somebodyWaits);
            database.sql(
                            "INSERT INTO command.isrc_claim (artist_id, isrc, track_id) VALUES (?, 'ZZA002600012', ?) ON CONFLICT DO NOTHING")
                    .params(artist, UUID.randomUUID())
                    .update();
            return change.join();
        });

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(answer.body())
                .contains("/problems/concurrent-change", "Nothing was changed by this request.")
                .doesNotContain("Idempotency-Key");
    }

    @Test
    void the_same_request_with_the_same_key_can_be_repeated() {
        String tracks = "/artists/" + api.artist("alma", "Alma Voss") + "/tracks";
        String track = """
                {"title": "B", "isrc": "ZZA002600021", "durationMs": 1000, "genres": ["folk"], "explicit": false}""";
        String[] key = {"Idempotency-Key", "lost-race-" + UUID.randomUUID()};
        everyClaimLosesARace();

        HttpResponse<String> lost = api.post("alma", tracks, track, key);
        database.sql("DROP TRIGGER lost_race ON command.isrc_claim").update();
        HttpResponse<String> repeated = api.post("alma", tracks, track, key);

        assertThat(lost.body()).contains("/problems/concurrent-change");
        assertThat(repeated.statusCode()).as(repeated.body()).isEqualTo(201);
        assertThat(Api.id(api.post("alma", tracks, track, key))).isEqualTo(Api.id(repeated));
    }

    private void everyClaimLosesARace() {
        database.sql("""
                        CREATE FUNCTION command.lost_race() RETURNS trigger LANGUAGE plpgsql AS $$
                        BEGIN
                          RAISE EXCEPTION 'deadlock detected' USING ERRCODE = '40P01';
                        END $$
                        """).update();
        database.sql("CREATE TRIGGER lost_race BEFORE INSERT ON command.isrc_claim"
                        + " FOR EACH ROW EXECUTE FUNCTION command.lost_race()")
                .update();
    }

    private boolean somebodyWaits() {
        return database.sql("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
                        .query(Long.class)
                        .single()
                > 0;
    }
}
