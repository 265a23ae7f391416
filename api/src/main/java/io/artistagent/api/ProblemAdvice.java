package io.artistagent.api;

import io.artistagent.diagnostics.LoggedFailure;
import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.Rule;
import io.artistagent.domain.RuleBroken;
import io.artistagent.domain.Unknown;
import io.artistagent.eventlog.access.AccessNotRecorded;
import io.artistagent.eventlog.database.TransientFailures;
import io.artistagent.eventlog.operation.OperationProblem;
import io.artistagent.eventlog.operation.OperationRefused;
import io.artistagent.eventlog.readmodel.ReadModelUnavailable;
import io.artistagent.transport.guard.Failures;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.actuate.endpoint.web.WebMvcEndpointHandlerMapping;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns failures of the API and of operations endpoints into problems that tell the caller what to do. The log gets no personal data.
 */
@RestControllerAdvice(annotations = RestController.class, basePackageClasses = WebMvcEndpointHandlerMapping.class)
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /** In seconds. */
    private static final String RETRY_AFTER = "1";

    private final TransientFailures transientFailures;

    ProblemAdvice(TransientFailures transientFailures) {
        this.transientFailures = transientFailures;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(InvalidFields invalid) {
        return ResponseEntity.badRequest().body(Problem.ofFields(invalid.errors()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(InvalidValue invalid) {
        return answer(HttpStatus.BAD_REQUEST, "invalid-value", "Invalid value", message(invalid));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(RuleBroken broken) {
        ProblemDetail problem =
                Problem.of(HttpStatus.CONFLICT, Rule.slug(broken.rule()), "Not allowed by a rule", message(broken));
        broken.obstacle().forEach(problem::setProperty);
        return ResponseEntity.status(HttpStatus.CONFLICT).body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(Unknown unknown) {
        return answer(HttpStatus.NOT_FOUND, "not-found", "Not found", message(unknown));
    }

    /** The id is unknown, or it belongs to an aggregate of another type. */
    @ExceptionHandler({AggregateNotFoundException.class, IncompatibleAggregateException.class})
    ResponseEntity<ProblemDetail> nothingThere() {
        return answer(HttpStatus.NOT_FOUND, "not-found", "Not found", "There is nothing at this address.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(MissingVersion missing) {
        return answer(
                HttpStatus.PRECONDITION_REQUIRED,
                "version-required",
                "If-Match is missing",
                "Send the ETag of the version you read in If-Match.");
    }

    @ExceptionHandler({StaleVersion.class, ConflictingAggregateVersionException.class})
    ResponseEntity<ProblemDetail> stale() {
        return answer(
                HttpStatus.PRECONDITION_FAILED,
                "stale-version",
                "Changed in the meantime",
                "Read it again, then repeat the change with the new ETag in If-Match.");
    }

    @ExceptionHandler({ConcurrencyException.class, AggregateStreamCreationException.class})
    ResponseEntity<ProblemDetail> concurrentChange(HttpServletRequest request) {
        LostRace.mark(request);
        return answer(
                HttpStatus.CONFLICT,
                "concurrent-change",
                "Changed at the same time",
                "Nothing was changed by this request. Read it again and repeat the change.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(NotConsistentYet late) {
        return unavailable(
                "not-consistent-yet", "Your last change is stored but not shown here yet. Try again in a second.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(TooBusy busy) {
        return unavailable("too-busy", "There are too many requests of this kind right now. Try again in a second.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(OperationRefused refused) {
        OperationProblem reason = refused.problem();
        HttpStatus status = HttpStatus.valueOf(reason.status());
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status);
        if (reason.temporary()) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
        return response.body(Problem.of(status, reason.slug(), reason.title(), reason.detail()));
    }

    /** Keeps the framework's status and headers. Its reason is meant for developers. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(ResponseStatusException refused) {
        HttpStatus status = HttpStatus.valueOf(refused.getStatusCode().value());
        return ResponseEntity.status(status).headers(refused.getHeaders()).body(Problem.of(status));
    }

    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(Exception denied) throws Exception {
        throw denied;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(MethodArgumentTypeMismatchException mismatch) {
        FieldError error = new FieldError(mismatch.getName(), "This value has the wrong format.");
        return ResponseEntity.badRequest().body(Problem.ofFields(List.of(error)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(Exception unexpected, HttpServletRequest request) {
        return unexpected(unexpected, request);
    }

    /** Answers an unexpected failure or an unavailable store. */
    ResponseEntity<ProblemDetail> unexpected(Exception unexpected, HttpServletRequest request) {
        if (Failures.isBadRequest(unexpected)) {
            return ResponseEntity.badRequest().body(Problem.of(HttpStatus.BAD_REQUEST));
        }
        // While the whole database is unavailable, the answer is the same as for any other request
        if (unexpected instanceof AccessNotRecorded && !transientFailures.isStoreUnavailable(unexpected)) {
            LOG.error("A request was not answered because it could not be recorded", LoggedFailure.of(unexpected));
            return unavailable(
                    "not-recorded",
                    "Every look at this must be recorded, which is not possible right now, so nothing is shown. Try again in a moment.");
        }
        if (transientFailures.isLostRace(unexpected)) {
            return concurrentChange(request);
        }
        if (transientFailures.isStoreUnavailable(unexpected)) {
            // A read model that is being filled is no fault; the log has the beginning and the end of each rebuild
            if (!(unexpected instanceof ReadModelUnavailable)) {
                LOG.warn("A store is unavailable: {}", unexpected.getClass().getName());
            }
            return unavailable(
                    "store-away", "Part of the system is unavailable. Nothing was lost. Try again in a few seconds.");
        }
        LOG.error("A request failed unexpectedly", LoggedFailure.of(unexpected));
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal",
                "Something went wrong",
                "The problem is on our side. If it happens again, send the trace id to the operators.");
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail problem = Problem.of(
                HttpStatus.BAD_REQUEST,
                "not-json",
                "The body cannot be read",
                UnreadableBody.advice(NestedExceptionUtils.getMostSpecificCause(unreadable)));
        return ResponseEntity.badRequest().headers(headers).body(problem);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem && !Problem.isOurs(problem)) {
            HttpStatus known = HttpStatus.valueOf(status.value());
            body = Problem.of(
                    known,
                    Problem.slug(known),
                    known.getReasonPhrase(),
                    Objects.requireNonNullElse(problem.getDetail(), known.getReasonPhrase()));
        }
        if (body instanceof ProblemDetail problem) {
            Problem.trace(problem);
        }
        return ResponseEntity.status(status).headers(headers).body(body);
    }

    private static ResponseEntity<ProblemDetail> unavailable(String slug, String detail) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER)
                .body(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, slug, "Temporarily unavailable", detail));
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, String slug, String title, String detail) {
        return ResponseEntity.status(status).body(Problem.of(status, slug, title, detail));
    }

    private static String message(Exception exception) {
        return Objects.requireNonNullElse(exception.getMessage(), "");
    }
}
