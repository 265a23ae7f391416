package io.artistagent.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.api.ConsistencyToken;
import io.artistagent.command.Api;
import io.artistagent.command.CommandSideTest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Repeats whose first answer is lost: the process died before storing it, or it has expired. */
@CommandSideTest
class LostResponseTest {

    @Autowired
    private RedissonClient redis;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Api api;

    @Test
    void an_artist_is_registered_once() {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = register(key);
        forget();

        HttpResponse<String> again = register(key);

        isTheSame(again, first);
        assertThat(eventsOf(Api.id(first))).isEqualTo(1);
    }

    @Test
    void a_track_is_added_once_even_if_its_artist_has_retired_since() {
        UUID artist = api.artist("alma", "Alma Voss");
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = add(artist, key);
        api.post("alma", "/artists/" + artist + "/retire", "", "If-Match", "\"0\"");
        forget();

        HttpResponse<String> again = add(artist, key);

        isTheSame(again, first);
        assertThat(eventsOf(Api.id(first))).isEqualTo(1);
    }

    @Test
    void a_comment_is_added_once() {
        UUID from = api.artist("alma", "Alma Voss");
        UUID to = api.artist("alma", "Alma Voss and friends");
        UUID work = Api.id(api.post("alma", "/collaborations", """
                {"fromArtistId": "%1$s", "toArtistId": "%2$s", "kind": "REMIX", "message": "Shall we?", "splits": [
                 {"artistId": "%1$s", "shareBasisPoints": 5000}, {"artistId": "%2$s", "shareBasisPoints": 5000}]}""".formatted(from, to)));
        String key = UUID.randomUUID().toString();
        String path = "/collaborations/" + work + "/comments";
        HttpResponse<String> first = api.post("alma", path, "{\"text\": \"Yes\"}", "Idempotency-Key", key);
        forget();

        isTheSame(api.post("alma", path, "{\"text\": \"Yes\"}", "Idempotency-Key", key), first);
        assertThat(eventsOf(work)).isEqualTo(2);
    }

    /** The log position may be later. */
    private static void isTheSame(HttpResponse<String> again, HttpResponse<String> first) {
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        for (String header : new String[] {"Location", "ETag"}) {
            assertThat(Api.header(again, header)).isEqualTo(Api.header(first, header));
        }
        assertThat(position(again)).isGreaterThanOrEqualTo(position(first));
    }

    private static long position(HttpResponse<String> answer) {
        return ConsistencyToken.parse(Api.header(answer, "Consistency-Token"))
                .orElseThrow()
                .index();
    }

    private HttpResponse<String> register(String key) {
        return api.post("alma", "/artists", """
                {"stageName": "Alma Voss", "country": "CH", "genres": ["indie pop"]}""", "Idempotency-Key", key);
    }

    private HttpResponse<String> add(UUID artist, String key) {
        return api.post("alma", "/artists/" + artist + "/tracks", """
                {"title": "Night Drive", "isrc": "ZZA002600001", "durationMs": 214000, "genres": ["indie pop"],
                 "explicit": false}""", "Idempotency-Key", key);
    }

    private void forget() {
        redis.getKeys().deleteByPattern("idempotency:*");
    }

    private long eventsOf(UUID aggregate) {
        return database.sql("SELECT count(*) FROM log.event WHERE aggregate_identifier = :id")
                .param("id", aggregate.toString())
                .query(Long.class)
                .single();
    }
}
