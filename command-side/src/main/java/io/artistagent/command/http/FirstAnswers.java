package io.artistagent.command.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Remembers in Redis, for all nodes, which requests run and what they were answered. */
@Component
final class FirstAnswers {

    /** How long an answer is kept. */
    private static final Duration KEPT = Duration.ofHours(24);

    private final RedissonClient redis;
    private final JsonMapper json;
    private final Duration running;

    /**
     * Uses the Redis that all nodes share.
     *
     * @param running how long a request may run before a repeat is let through: its node must have died
     */
    FirstAnswers(
            RedissonClient redis, JsonMapper json, @Value("${artist-agent.idempotency.running:60s}") Duration running) {
        this.redis = redis;
        this.json = json;
        this.running = running;
    }

    /** What is known of a request. */
    sealed interface Known {}

    /** It was not known: it runs from now on. */
    record Begun(String name, String fingerprint) implements Known {}

    /** The first one still runs. */
    record Running() implements Known {}

    /** The key belongs to another request. */
    record OtherRequest() implements Known {}

    /** It was answered. */
    record Kept(KeptAnswer answer) implements Known {}

    private record Entry(String fingerprint, @Nullable KeptAnswer answer) {}

    Known begin(String name, String fingerprint) {
        var bucket = redis.<String>getBucket(key(name), StringCodec.INSTANCE);
        var mine = json.writeValueAsString(new Entry(fingerprint, null));
        while (!bucket.setIfAbsent(mine, running)) {
            var text = bucket.get();
            if (text != null) {
                var entry = json.readValue(text, Entry.class);
                if (!entry.fingerprint().equals(fingerprint)) {
                    return new OtherRequest();
                }
                return entry.answer() == null ? new Running() : new Kept(entry.answer());
            }
        }
        return new Begun(name, fingerprint);
    }

    void keep(Begun request, KeptAnswer answer) {
        redis.<String>getBucket(key(request.name()), StringCodec.INSTANCE)
                .set(json.writeValueAsString(new Entry(request.fingerprint(), answer)), KEPT);
    }

    void forget(Begun request) {
        redis.getBucket(key(request.name()), StringCodec.INSTANCE).delete();
    }

    private static String key(String name) {
        return "idempotency:" + name;
    }
}
