package io.artistagent.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.command.Api;
import io.artistagent.command.CommandSideTest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;
import org.redisson.api.redisnode.RedisNodes;
import org.springframework.beans.factory.annotation.Autowired;

/** A Redis that responds but rejects writes, here because it is out of memory. */
@CommandSideTest
class FullRedisTest {

    @Autowired
    private Api api;

    @Autowired
    private RedissonClient redis;

    @AfterEach
    void free() {
        memory("0");
    }

    @Test
    void a_request_with_a_key_is_refused_until_redis_accepts_writes_again() {
        String key = UUID.randomUUID().toString();
        memory("1");
        for (int attempt = 0; attempt < 2; attempt++) {
            HttpResponse<String> refused = register(key);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        }
        memory("0");

        assertThat(register(key).statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> register(String key) {
        return api.post("alma", "/artists", """
                {"stageName": "Alma Voss", "country": "CH", "genres": ["folk"]}""", "Idempotency-Key", key);
    }

    private void memory(String most) {
        redis.getRedisNodes(RedisNodes.SINGLE).getInstance().setConfig("maxmemory", most);
    }
}
