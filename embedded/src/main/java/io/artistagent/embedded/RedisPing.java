package io.artistagent.embedded;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks a Redis whether it serves: while it reads its file it accepts connections and refuses commands. */
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

    /** Whether it answers before the patience, or its process, ends. */
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
            return redis.ask("PING").equals("+PONG");
        } catch (IOException notYet) {
            return false;
        }
    }
}
