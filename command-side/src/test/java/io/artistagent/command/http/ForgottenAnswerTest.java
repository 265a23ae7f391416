package io.artistagent.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.command.Api;
import io.artistagent.command.CommandSideTest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Repeats of which nobody remembers the first answer: the process died before it was kept, or it was too long ago. */
@CommandSideTest
class ForgottenAnswerTest {

    @Autowired
    private Environment environment;

    @Autowired
    private RedissonClient redis;

    @Autowired
    private JdbcClient database;

    private Api api;

    @BeforeEach
    void connect() {
        api = new Api(environment);
    }

    @Test
    void an_artist_is_registered_once() {
        var key = UUID.randomUUID().toString();
        var first = register(key);
        forget();

        var again = register(key);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(Api.id(again)).isEqualTo(Api.id(first));
        assertThat(eventsOf(Api.id(first))).isEqualTo(1);
    }

    @Test
    void a_track_is_added_once_even_where_its_artist_has_retired_since() {
        var artist = api.artist("alma", "Alma Voss");
        var key = UUID.randomUUID().toString();
        var first = add(artist, key);
        api.post("alma", "/artists/" + artist + "/retire", "", "If-Match", "\"0\"");
        forget();

        var again = add(artist, key);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(Api.id(again)).isEqualTo(Api.id(first));
        assertThat(eventsOf(Api.id(first))).isEqualTo(1);
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
