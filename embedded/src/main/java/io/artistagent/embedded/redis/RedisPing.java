package io.artistagent.embedded.redis;

import io.artistagent.processes.Secret;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.exceptions.JedisException;

/** Waits until a newly started Redis server answers. */
final class RedisPing {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Process server;
    private final int port;
    private final @Nullable Secret password;

    RedisPing(Process server, int port, @Nullable Secret password) {
        this.server = server;
        this.port = port;
        this.password = password;
    }

    /** Returns whether the server answers within this time; false also if its process ends. */
    boolean answersWithin(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            if (answers()) {
                return true;
            }
            if (server.waitFor(PAUSE)) {
                return false;
            }
        }
        return false;
    }

    private boolean answers() {
        try (RedisConnection redis = RedisConnection.open(port, password)) {
            return redis.answers();
        } catch (JedisException notYet) {
            return false;
        }
    }
}
