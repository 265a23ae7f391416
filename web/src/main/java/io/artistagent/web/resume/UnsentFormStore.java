package io.artistagent.web.resume;

import io.artistagent.web.session.PersonalDataInRedis;
import io.artistagent.web.signin.FormAuthorMarks;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Stores forms in Redis until their author signs in again: one per person, for a short time, and a limited number in total. */
@Component
final class UnsentFormStore implements PersonalDataInRedis {

    /** Long enough to type a password, or to set a new one. */
    static final Duration LIFE = Duration.ofMinutes(30);

    /** At the maximum size of a form, this is 64 MB. */
    private static final int MAX_FORMS = 1_000;

    /** The hash tag keeps all keys in one slot of a Redis cluster. */
    private static final String PREFIX = "{artist-agent:unsent}:";

    private static final String ALL = PREFIX + "all";

    private static final RedisScript<Long> KEEP = new DefaultRedisScript<>("""
            redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', ARGV[3])
            if redis.call('ZCARD', KEYS[2]) >= tonumber(ARGV[4]) and not redis.call('ZSCORE', KEYS[2], KEYS[1]) then
                return 0
            end
            redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
            redis.call('ZADD', KEYS[2], ARGV[3] + ARGV[2], KEYS[1])
            redis.call('PEXPIRE', KEYS[2], ARGV[2])
            return 1
            """, Long.class);

    private static final JsonMapper JSON = new JsonMapper();

    private final StringRedisTemplate redis;
    private final InstantSource clock;

    UnsentFormStore(RedisConnectionFactory connections, ObjectProvider<InstantSource> clock) {
        this.redis = new StringRedisTemplate(connections);
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    /** Stores a form and replaces an earlier one of the same person; returns false if too many forms are stored. */
    boolean keep(String person, UnsentForm form) {
        Long kept = redis.execute(
                KEEP,
                List.of(PREFIX + person, ALL),
                JSON.writeValueAsString(form),
                Long.toString(LIFE.toMillis()),
                Long.toString(clock.millis()),
                Integer.toString(MAX_FORMS));
        return kept != null && kept == 1;
    }

    @Nullable
    UnsentForm find(String person) {
        String found = redis.opsForValue().get(PREFIX + person);
        return found == null ? null : JSON.readValue(found, UnsentForm.class);
    }

    @Override
    public void forget(Collection<String> persons) {
        persons.stream().map(FormAuthorMarks::pseudonymOf).forEach(this::forget);
    }

    void forget(String person) {
        redis.delete(PREFIX + person);
        redis.opsForZSet().remove(ALL, PREFIX + person);
    }
}
