package io.artistagent.command.http;

import io.artistagent.api.Problem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.redisson.client.RedisException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Records in Redis, for all nodes, which requests are running and the responses to finished ones. */
@Component
final class IdempotentResponses {

    private static final Logger LOG = LoggerFactory.getLogger(IdempotentResponses.class);

    private final IdempotencyStore store;
    private final JsonMapper json;
    private final RandomGenerator claims;
    private final Counter unkept;

    IdempotentResponses(IdempotencyStore store, JsonMapper json, RandomGenerator random, MeterRegistry meters) {
        this.store = store;
        this.json = json;
        this.claims = random;
        this.unkept = Counter.builder("artist.agent.idempotency.unkept")
                .description(
                        "Requests with an idempotency key whose responses were not stored because the store was full")
                .register(meters);
    }

    /** The state of a request with an idempotency key. */
    sealed interface Known {}

    /**
     * The key was unused, and the request may run.
     *
     * @param claim the stored entry, by which this request is told from a later one with the same key
     */
    record Begun(IdempotencyKey key, String fingerprint, String claim) implements Known {}

    /** The first request is still running. */
    record Running() implements Known {

        ProblemDetail problem() {
            return Problem.of(
                    HttpStatus.CONFLICT,
                    "request-running",
                    "The first request is still running",
                    "A request with this Idempotency-Key is still running. Repeat it in a moment.");
        }
    }

    /** The key belongs to another request. */
    record OtherRequest() implements Known {

        ProblemDetail problem() {
            return Problem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "idempotency-key-reused",
                    "Idempotency key already used",
                    "This Idempotency-Key belongs to another request. Use a new one.");
        }
    }

    /** The store is full: the request runs, but its response is not stored. */
    record Unkept() implements Known {}

    /** The first request has finished. */
    record Kept(StoredResponse response) implements Known {}

    /** @param claim identifies a running request; null once it was answered */
    private record Entry(
            String fingerprint,
            @Nullable Long claim,
            @Nullable StoredResponse answer) {}

    /** @throws DataAccessResourceFailureException if Redis is unavailable or rejects writes, for example because its disk is full */
    Known begin(IdempotencyKey key, String fingerprint) {
        try {
            return ask(key, fingerprint);
        } catch (RedisException refused) {
            throw new DataAccessResourceFailureException(
                    "Cannot look up the idempotency key: Redis is unavailable or rejects writes", refused);
        }
    }

    private Known ask(IdempotencyKey key, String fingerprint) {
        String claim = json.writeValueAsString(new Entry(fingerprint, claims.nextLong(), null));
        String known = store.begin(key, claim);
        if (known == null) {
            return new Begun(key, fingerprint, claim);
        }
        if (known.equals(IdempotencyStore.FULL)) {
            unkept.increment();
            return new Unkept();
        }
        Entry entry = json.readValue(known, Entry.class);
        if (!entry.fingerprint().equals(fingerprint)) {
            return new OtherRequest();
        }
        return entry.answer() == null ? new Running() : new Kept(entry.answer());
    }

    /**
     * Stores a response for repeats. If that fails, the caller still gets the response, because the command has been executed. A refusal
     * that is too long to store frees its key: it changed nothing, so a repeat does no harm.
     */
    void keep(Begun request, StoredResponse response) {
        if (response.isRefusal() && response.isLong()) {
            forget(request);
            return;
        }
        try {
            store.keep(
                    request.key(),
                    request.claim(),
                    json.writeValueAsString(new Entry(request.fingerprint(), null, response.shortened())));
        } catch (RedisException unavailable) {
            LOG.warn(
                    "Cannot store the response to a request with an idempotency key; a repeat gets 409 until the key expires: {}",
                    unavailable.getClass().getName());
        }
    }

    void forget(Begun request) {
        try {
            store.forget(request.key(), request.claim());
        } catch (RedisException unavailable) {
            LOG.warn(
                    "Cannot free the idempotency key of a failed request; a repeat gets 409 until the key expires: {}",
                    unavailable.getClass().getName());
        }
    }
}
