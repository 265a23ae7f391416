package io.artistagent.command.http;

import io.artistagent.command.http.FirstAnswers.Begun;
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
 * Knows repeats of requests whose bodies no filter may read: what they ask for is known once they have been read to their end. A
 * request that was refused before that leaves its key free.
 */
@Component
public final class Repeats {

    private static final String BEGUN = Repeats.class.getName() + ".begun";

    private final FirstAnswers answers;
    private final JsonMapper json;

    Repeats(FirstAnswers answers, JsonMapper json) {
        this.answers = answers;
        this.json = json;
    }

    /**
     * The first answer to a request that came before with the same key; nothing where it is the first, or has no key.
     *
     * @param asked all that the request asks for
     * @throws ErrorResponseException where the first still runs, or asked for something else
     */
    public <T> Optional<ResponseEntity<T>> firstAnswer(HttpServletRequest request, String asked, Class<T> type) {
        var key = IdempotencyFilter.streamed(request);
        if (key == null) {
            return Optional.empty();
        }
        var fingerprint = DigestUtils.sha256Hex(request.getMethod() + " " + request.getRequestURI() + "\n" + asked);
        return switch (answers.begin(key, fingerprint)) {
            case Begun begun -> {
                request.setAttribute(BEGUN, begun);
                yield Optional.empty();
            }
            case FirstAnswers.Kept kept -> Optional.of(kept.answer().as(type, json));
            case FirstAnswers.Unkept unkept -> Optional.empty();
            case FirstAnswers.Running running -> throw refused(running.problem());
            case FirstAnswers.OtherRequest other -> throw refused(other.problem());
        };
    }

    /** Answers a first request, and keeps the answer for its repeats. */
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
        answers.keep(begun, KeptAnswer.of(given, json));
        return given;
    }

    private static ErrorResponseException refused(ProblemDetail problem) {
        return new ErrorResponseException(HttpStatus.valueOf(problem.getStatus()), problem, null);
    }
}
