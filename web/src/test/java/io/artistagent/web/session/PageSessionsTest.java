package io.artistagent.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.testkit.stores.TestStores;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.config.Config;
import org.redisson.spring.data.connection.RedissonConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Sessions in a real Redis that end while requests are still running. */
class PageSessionsTest {

    private final RedissonClient client = Redisson.create(config());
    private final RedissonConnectionFactory connections = new RedissonConnectionFactory(client);
    private final StringRedisTemplate redis = new StringRedisTemplate(connections);
    private final SessionRepository<? extends Session> sessions =
            new SessionStore().sessionRepository(connections, Duration.ofMinutes(1));

    private static Config config() {
        Config config = new Config();
        config.useSingleServer().setAddress(TestStores.redisUri());
        return config;
    }

    @AfterEach
    void close() {
        client.shutdown();
    }

    @Test
    void a_request_that_outlives_its_session_completes_and_stores_nothing() {
        String id = endWhileARequestRuns(sessions);

        assertThat(sessions.findById(id)).isNull();
        assertThat(redis.hasKey(key(id))).isFalse();
    }

    private static <S extends Session> String endWhileARequestRuns(SessionRepository<S> sessions) {
        S begun = sessions.createSession();
        sessions.save(begun);
        S running = sessions.findById(begun.getId());
        sessions.deleteById(begun.getId());
        running.setLastAccessedTime(Instant.now());
        sessions.save(running);
        return begun.getId();
    }

    @Test
    void the_remains_of_a_session_are_no_session_and_are_deleted() {
        String id = sessions.createSession().getId();
        redis.opsForHash().put(key(id), "lastAccessedTime", "1");

        assertThat(sessions.findById(id)).isNull();
        assertThat(redis.hasKey(key(id))).isFalse();
    }

    private static String key(String id) {
        return SessionStore.NAMESPACE + ":sessions:" + id;
    }
}
