package io.artistagent.standalone.residual;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.PersonId;
import io.artistagent.testkit.stores.TestStores;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.config.Config;
import org.redisson.spring.data.connection.RedissonConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Among many sessions, exactly those of erased persons end. */
class EndedSessionsTest {

    private static final PersonId ZELDA = new PersonId(UUID.randomUUID());
    private static final PersonId ADA = new PersonId(UUID.randomUUID());

    private RedissonClient client;
    private RedissonConnectionFactory connections;
    private StringRedisTemplate redis;

    @BeforeEach
    void connect() {
        Config config = new Config();
        config.useSingleServer().setAddress(TestStores.redisUri());
        client = Redisson.create(config);
        connections = new RedissonConnectionFactory(client);
        redis = new StringRedisTemplate(connections);
    }

    @AfterEach
    void disconnect() {
        client.shutdown();
    }

    @Test
    void only_the_sessions_and_forms_of_erased_persons_end() {
        List<String> others = IntStream.range(0, 1200)
                .mapToObj(i -> session("{\"name\": \"%s\"}".formatted(UUID.randomUUID())))
                .toList();
        List<String> theirs = List.of(
                session("{\"name\": \"%s\"}".formatted(ZELDA)),
                session("{\"name\": \"%s\"}".formatted(ADA)),
                session("{\"writer\": \"%s\"}"
                        .formatted(UUID.nameUUIDFromBytes(ZELDA.toString().getBytes(StandardCharsets.UTF_8)))));

        String unsent = "{artist-agent:unsent}:"
                + UUID.nameUUIDFromBytes(ZELDA.toString().getBytes(StandardCharsets.UTF_8));
        redis.opsForValue().set(unsent, "{\"fields\": {}}");

        new EndedSessions(connections).endAllOf(List.of(ZELDA, ADA));

        assertThat(redis.countExistingKeys(theirs)).isZero();
        assertThat(redis.hasKey(unsent)).as("an unsent form").isFalse();
        assertThat(redis.countExistingKeys(others)).isEqualTo(1200);
        redis.delete(others);
    }

    private String session(String content) {
        String key = "artist-agent:session:sessions:" + UUID.randomUUID();
        redis.opsForHash().put(key, "sessionAttr:any", content);
        redis.opsForHash().put(key, "maxInactiveInterval", "3600");
        return key;
    }
}
