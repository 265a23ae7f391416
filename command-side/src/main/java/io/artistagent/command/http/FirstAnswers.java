package io.artistagent.command.http;

import io.artistagent.api.Problem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.redisson.client.RedisException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Remembers in Redis, for all nodes, which requests run and what they were answered. */
@Component
final class FirstAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAnswers.class);

    private final AnswerStore store;
    private final JsonMapper json;
    private final Counter unkept;

    FirstAnswers(AnswerStore store, JsonMapper json, MeterRegistry meters) {
        this.store = store;
        this.json = json;
        this.unkept = Counter.builder("artist.agent.idempotency.unkept")
                .description("Requests with an idempotency key whose answers were not kept for lack of room")
                .register(meters);
    }

    /** What is known of a request. */
    sealed interface Known {}

    /** It was not known: it runs from now on. */
    record Begun(IdempotencyKey key, String fingerprint) implements Known {}

    /** The first one still runs. */
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

    /** There is no room for one more answer: the request runs, and its answer is not kept. */
    record Unkept() implements Known {}

    /** It was answered. */
    record Kept(KeptAnswer answer) implements Known {}

    private record Entry(String fingerprint, @Nullable KeptAnswer answer) {}

    /** @throws DataAccessResourceFailureException where Redis is away, or takes nothing more, as on a full disk */
    Known begin(IdempotencyKey key, String fingerprint) {
        try {
            return ask(key, fingerprint);
        } catch (RedisException refused) {
            throw new DataAccessResourceFailureException("What was answered before cannot be known.", refused);
        }
    }

    private Known ask(IdempotencyKey key, String fingerprint) {
        var known = store.begin(key, json.writeValueAsString(new Entry(fingerprint, null)));
        if (known == null) {
            return new Begun(key, fingerprint);
        }
        if (known.equals(AnswerStore.FULL)) {
            unkept.increment();
            return new Unkept();
        }
        var entry = json.readValue(known, Entry.class);
        if (!entry.fingerprint().equals(fingerprint)) {
            return new OtherRequest();
        }
        return entry.answer() == null ? new Running() : new Kept(entry.answer());
    }

    /**
     * What is done is done: its caller hears so, also where the answer cannot be kept for a repeat. A refusal that is too long to be
     * kept leaves its key free: it changed nothing, so that a repeat does no harm.
     */
    void keep(Begun request, KeptAnswer answer) {
        if (answer.isRefusal() && answer.isLong()) {
            forget(request);
            return;
        }
        try {
            store.keep(request.key(), json.writeValueAsString(new Entry(request.fingerprint(), answer.shortened())));
        } catch (RedisException away) {
            LOG.warn("An answer is not kept: {}", away.getClass().getName());
        }
    }

    void forget(Begun request) {
        try {
            store.forget(request.key());
        } catch (RedisException away) {
            LOG.warn(
                    "A failed request counts as running for a while: {}",
                    away.getClass().getName());
        }
    }
}
