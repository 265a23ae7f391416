package io.artistagent.command.http;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RScript.Mode;
import org.redisson.api.RScript.ReturnType;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.stereotype.Component;

/**
 * Stores the entries of idempotency keys in Redis and tracks the space that they use, per person and in total, by the hour in which they
 * were written. When a person's quota is full, their oldest responses are evicted. Each script checks and writes atomically, so concurrent
 * nodes cannot exceed a quota.
 *
 * <p>The claim of a slow request expires, and a repeat may then claim the key. From then on, the slow request can neither store its
 * response nor free the key.
 */
@Component
final class IdempotencyStore {

    /** The minimum size of an entry: its name, its fingerprint and the overhead in Redis. */
    static final int MIN_BYTES = 400;

    static final String FULL = "full";

    private static final Duration RETENTION = Duration.ofHours(24);

    /** The hash tag in braces keeps all keys of a script on one cluster node. */
    private static final String PREFIX = "idempotency:{keys}:";

    private static final String USED = "idempotency-used:{keys}";
    private static final String KEPT_RESPONSES = "idempotency-kept:{keys}:";

    private static final String BEGIN = """
            local known = redis.call('GET', KEYS[1])
            if known then return known end
            local hour = tonumber(ARGV[3])
            local function used(key)
              local sum = 0
              local hours = redis.call('HGETALL', key)
              for i = 1, #hours, 2 do
                if tonumber(hours[i]) + 24 < hour then redis.call('HDEL', key, hours[i])
                else sum = sum + tonumber(hours[i + 1]) end
              end
              return sum
            end
            local function oldest()
              local kept = redis.call('LINDEX', KEYS[4], 0)
              if kept then return string.match(kept, '^(%d+):(%d+):(.*)$') end
            end
            local came, size, name = oldest()
            while came and tonumber(came) + 24 < hour do
              redis.call('LPOP', KEYS[4])
              came, size, name = oldest()
            end
            local mine = used(KEYS[2])
            while mine >= tonumber(ARGV[5]) do
              if not came then return 'full' end
              redis.call('LPOP', KEYS[4])
              redis.call('DEL', name)
              redis.call('HINCRBY', KEYS[2], came, -size)
              redis.call('HINCRBY', KEYS[3], came, -size)
              mine = mine - size
              came, size, name = oldest()
            end
            if used(KEYS[3]) >= tonumber(ARGV[6]) then return 'full' end
            redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
            for i = 2, 3 do
              redis.call('HINCRBY', KEYS[i], hour, ARGV[4])
              redis.call('PEXPIRE', KEYS[i], 90000000)
            end
            return false
            """;

    private static final String KEEP = """
            local known = redis.call('GET', KEYS[1])
            if known and known ~= ARGV[6] then
              redis.call('HINCRBY', KEYS[2], ARGV[3], -ARGV[7])
              redis.call('HINCRBY', KEYS[3], ARGV[3], -ARGV[7])
              return false
            end
            redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
            redis.call('HINCRBY', KEYS[2], ARGV[3], ARGV[4])
            redis.call('HINCRBY', KEYS[3], ARGV[3], ARGV[4])
            redis.call('RPUSH', KEYS[4], ARGV[3] .. ':' .. ARGV[5] .. ':' .. KEYS[1])
            redis.call('PEXPIRE', KEYS[4], 90000000)
            return false
            """;

    private static final String FORGET = """
            if redis.call('GET', KEYS[1]) == ARGV[3] then redis.call('DEL', KEYS[1]) end
            redis.call('HINCRBY', KEYS[2], ARGV[1], -ARGV[2])
            redis.call('HINCRBY', KEYS[3], ARGV[1], -ARGV[2])
            return false
            """;

    private final RedissonClient redis;
    private final IdempotencySettings settings;
    private final Clock clock;

    IdempotencyStore(RedissonClient redis, IdempotencySettings settings, Clock clock) {
        this.redis = redis;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Claims a key for a new request.
     *
     * @param claim an entry that no other request has
     * @return null if the key is now claimed; the entry of the first request if the key was claimed before; or {@link #FULL}
     */
    @Nullable
    String begin(IdempotencyKey key, String claim) {
        return run(
                BEGIN,
                key,
                claim,
                settings.running().toMillis(),
                hour(),
                MIN_BYTES,
                settings.mostPerPerson().toBytes(),
                settings.most().toBytes());
    }

    /** Stores the entry of a finished request for a day, unless another request has claimed the key meanwhile. */
    void keep(IdempotencyKey key, String claim, String entry) {
        int bytes = entry.getBytes(StandardCharsets.UTF_8).length;
        run(KEEP, key, entry, RETENTION.toMillis(), hour(), bytes, MIN_BYTES + bytes, claim, MIN_BYTES);
    }

    /** Frees the key, unless another request has claimed it meanwhile. */
    void forget(IdempotencyKey key, String claim) {
        run(FORGET, key, hour(), MIN_BYTES, claim);
    }

    private long hour() {
        return clock.instant().getEpochSecond() / Duration.ofHours(1).toSeconds();
    }

    private @Nullable String run(String script, IdempotencyKey key, Object... arguments) {
        return redis.getScript(StringCodec.INSTANCE)
                .eval(
                        PREFIX,
                        Mode.READ_WRITE,
                        script,
                        ReturnType.STRING,
                        List.of(PREFIX + key.name(), USED + ":" + key.person(), USED, KEPT_RESPONSES + key.person()),
                        arguments);
    }
}
