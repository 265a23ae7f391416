package io.artistagent.command.http;

import io.artistagent.api.Problem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RedissonClient;
import org.redisson.client.RedisException;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Remembers in Redis, for all nodes, which requests run and what they were answered. */
@Component
final class FirstAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAnswers.class);

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
    record Running() implements Known {

        ProblemDetail problem() {
            return Problem.of(
                    HttpStatus.CONFLICT,
                    "request-running",
                    "The first request still runs",
                    "A request with this Idempotency-Key is being carried out. Repeat it in a moment.");
        }
    }

    /** The key belongs to another request. */
    record OtherRequest() implements Known {

        ProblemDetail problem() {
            return Problem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "idempotency-key-reused",
                    "The idempotency key was used before",
                    "This Idempotency-Key belongs to another request. Use a new one.");
        }
    }

    /** It was answered. */
    record Kept(KeptAnswer answer) implements Known {}

    private record Entry(String fingerprint, @Nullable KeptAnswer answer) {}

    /** @throws DataAccessResourceFailureException where Redis is away, or takes nothing more, as on a full disk */
    Known begin(String name, String fingerprint) {
        try {
            return ask(name, fingerprint);
        } catch (RedisException refused) {
            throw new DataAccessResourceFailureException("What was answered before cannot be known.", refused);
        }
    }

    private Known ask(String name, String fingerprint) {
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

    /** What is done is done: its caller hears so, also where the answer cannot be kept for a repeat. */
    void keep(Begun request, KeptAnswer answer) {
        try {
            redis.<String>getBucket(key(request.name()), StringCodec.INSTANCE)
                    .set(json.writeValueAsString(new Entry(request.fingerprint(), answer)), KEPT);
        } catch (RedisException away) {
            LOG.warn("An answer is not kept: {}", away.getClass().getName());
        }
    }

    void forget(Begun request) {
        try {
            redis.getBucket(key(request.name()), StringCodec.INSTANCE).delete();
        } catch (RedisException away) {
            LOG.warn(
                    "A failed request counts as running for a while: {}",
                    away.getClass().getName());
        }
    }

    private static String key(String name) {
        return "idempotency:" + name;
    }
}
