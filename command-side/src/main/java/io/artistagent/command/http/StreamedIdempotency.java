package io.artistagent.command.http;

import io.artistagent.command.http.IdempotentResponses.Begun;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Recognises repeats of requests with streamed bodies, whose content is known only after the whole body was read. A request that is
 * rejected before that leaves its key free.
 */
@Component
public final class StreamedIdempotency {

    private static final String BEGUN = StreamedIdempotency.class.getName() + ".begun";

    private final IdempotentResponses answers;
    private final JsonMapper json;

    StreamedIdempotency(IdempotentResponses answers, JsonMapper json) {
        this.answers = answers;
        this.json = json;
    }

    /**
     * Returns the first answer to the request's idempotency key, or empty if this is the first request or it has no key.
     *
     * @param asked the complete content of the request, for comparison with the first
     * @throws ErrorResponseException if the first request is still running or had other content
     */
    public <T> Optional<ResponseEntity<T>> firstAnswer(HttpServletRequest request, String asked, Class<T> type) {
        IdempotencyKey key = IdempotencyFilter.streamed(request);
        if (key == null) {
            return Optional.empty();
        }
        String fingerprint = DigestUtils.sha256Hex(request.getMethod() + " " + request.getRequestURI() + "\n" + asked);
        return switch (answers.begin(key, fingerprint)) {
            case Begun begun -> {
                request.setAttribute(BEGUN, begun);
                yield Optional.empty();
            }
            case IdempotentResponses.Kept kept -> Optional.of(kept.answer().as(type, json));
            case IdempotentResponses.Unkept unkept -> Optional.empty();
            case IdempotentResponses.Running running -> throw refused(running.problem());
            case IdempotentResponses.OtherRequest other -> throw refused(other.problem());
        };
    }

    /** Executes a first request and stores its answer for repeats. */
    public <T> ResponseEntity<T> first(HttpServletRequest request, Supplier<ResponseEntity<T>> answer) {
        if (!(request.getAttribute(BEGUN) instanceof Begun begun)) {
            return answer.get();
        }
        ResponseEntity<T> given;
        try {
            given = answer.get();
        } catch (RuntimeException failed) {
            answers.forget(begun);
            throw failed;
        }
        answers.keep(begun, StoredResponse.of(given, json));
        return given;
    }

    private static ErrorResponseException refused(ProblemDetail problem) {
        return new ErrorResponseException(HttpStatus.valueOf(problem.getStatus()), problem, null);
    }
}
