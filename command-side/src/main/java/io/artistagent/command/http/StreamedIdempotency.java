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

    private final IdempotentResponses responses;
    private final JsonMapper json;

    StreamedIdempotency(IdempotentResponses responses, JsonMapper json) {
        this.responses = responses;
        this.json = json;
    }

    /**
     * Returns the first response to the request's idempotency key, or empty if this is the first request or it has no key.
     *
     * @param asked the complete content of the request, for comparison with the first
     * @throws ErrorResponseException if the first request is still running or had other content
     */
    public <T> Optional<ResponseEntity<T>> firstResponse(HttpServletRequest request, String asked, Class<T> type) {
        IdempotencyKey key = IdempotencyFilter.streamed(request);
        if (key == null) {
            return Optional.empty();
        }
        String fingerprint = DigestUtils.sha256Hex(request.getMethod() + " " + request.getRequestURI() + "\n" + asked);
        return switch (responses.begin(key, fingerprint)) {
            case Begun begun -> {
                request.setAttribute(BEGUN, begun);
                yield Optional.empty();
            }
            case IdempotentResponses.Kept kept -> Optional.of(kept.response().as(type, json));
            case IdempotentResponses.Unkept unkept -> Optional.empty();
            case IdempotentResponses.Running running -> throw refused(running.problem());
            case IdempotentResponses.OtherRequest other -> throw refused(other.problem());
        };
    }

    /** Executes a first request and stores its response for repeats. */
    public <T> ResponseEntity<T> first(HttpServletRequest request, Supplier<ResponseEntity<T>> work) {
        if (!(request.getAttribute(BEGUN) instanceof Begun begun)) {
            return work.get();
        }
        ResponseEntity<T> given;
        try {
            given = work.get();
        } catch (RuntimeException failed) {
            responses.forget(begun);
            throw failed;
        }
        responses.keep(begun, StoredResponse.of(given, json));
        return given;
    }

    private static ErrorResponseException refused(ProblemDetail problem) {
        return new ErrorResponseException(HttpStatus.valueOf(problem.getStatus()), problem, null);
    }
}
