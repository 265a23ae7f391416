package io.artistagent.web.client;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The API's response: a body or a problem. */
public sealed interface ApiResult<T> {

    /** A successful response. */
    record Success<T>(T body) implements ApiResult<T> {}

    /** An error response with its problem. */
    record Failure<T>(Problem problem) implements ApiResult<T> {}

    /** Returns the body. On a problem, an error page replaces the page. */
    default T orRefuse() {
        return switch (this) {
            case Success<T>(T body) -> body;
            case Failure<T>(Problem problem) -> throw new RequestRefused(problem);
        };
    }

    default T or(T other) {
        return this instanceof Success<T>(T body) ? body : other;
    }

    default @Nullable T orNull() {
        return this instanceof Success<T>(T body) ? body : null;
    }

    /** Returns the body, or null if there is no such thing. On any other problem, an error page replaces the page. */
    default @Nullable T orAbsent() {
        Problem problem = problem();
        return problem != null && problem.kind() == Problem.Kind.MISSING ? null : orRefuse();
    }

    /** Returns the body, or {@code other} if the API is the problem, so that only this part fails. Other problems end the page. */
    default T orLater(T other) {
        return refuseProblemsOfTheRequest().or(other);
    }

    /** Returns this result. If it has a problem whose cause is not the API, an error page replaces the page. */
    default ApiResult<T> refuseProblemsOfTheRequest() {
        Problem problem = problem();
        if (problem != null && !problem.isOfTheApi()) {
            throw new RequestRefused(problem);
        }
        return this;
    }

    default @Nullable Problem problem() {
        return this instanceof Failure<T>(Problem problem) ? problem : null;
    }

    default <R> ApiResult<R> map(Function<T, R> change) {
        return switch (this) {
            case Success<T>(T body) -> new Success<>(change.apply(body));
            case Failure<T>(Problem problem) -> new Failure<>(problem);
        };
    }
}
