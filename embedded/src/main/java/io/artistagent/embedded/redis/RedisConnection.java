package io.artistagent.embedded.redis;

import io.artistagent.processes.Secret;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;

/** An administrative connection to a Redis server. */
final class RedisConnection implements Closeable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int CONNECT_MILLIS = 500;
    private static final int ANSWER_MILLIS = 1_000;

    private final Jedis redis;

    private RedisConnection(Jedis redis) {
        this.redis = redis;
    }

    /** Creates a connection, which connects on its first command. */
    static RedisConnection open(int port, @Nullable Secret password) {
        return new RedisConnection(new Jedis(
                new HostAndPort("127.0.0.1", port),
                DefaultJedisClientConfig.builder()
                        .password(password == null ? null : password.text())
                        .connectionTimeoutMillis(CONNECT_MILLIS)
                        .socketTimeoutMillis(ANSWER_MILLIS)
                        .build()));
    }

    /** Returns whether the server executes commands. While it loads its file, it accepts connections but rejects commands. */
    boolean answers() {
        try {
            return redis.ping().equals("PONG");
        } catch (JedisException notYet) {
            return false;
        }
    }

    /** Rewrites the append-only file. When this returns, the file holds nothing from before the call except live values. */
    void rewriteAppendOnlyFile() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            // A rewrite that is already running may have begun before the last value was deleted
            await(end);
            redis.bgrewriteaof();
            if (!"ok".equals(await(end).getProperty("aof_last_bgrewrite_status"))) {
                throw new IOException("Redis could not rewrite its append-only file");
            }
        } catch (JedisException refused) {
            throw new IOException("Redis refused to rewrite its append-only file: " + refused.getMessage(), refused);
        }
    }

    private Properties await(long end) throws IOException {
        Properties state = state();
        while (!"0".equals(state.getProperty("aof_rewrite_in_progress"))
                || !"0".equals(state.getProperty("aof_rewrite_scheduled"))) {
            if (Thread.currentThread().isInterrupted() || System.nanoTime() > end) {
                throw new IOException("Redis is still rewriting its append-only file");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            state = state();
        }
        return state;
    }

    private Properties state() {
        Properties state = new Properties();
        try {
            state.load(new StringReader(redis.info("persistence")));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return state;
    }

    @Override
    public void close() {
        redis.close();
    }
}
