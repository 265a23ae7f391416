package io.artistagent.web.client;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The API's response: a body or a problem. */
public sealed interface Answer<T> {

    /** A successful response. */
    record Given<T>(T body) implements Answer<T> {}

    /** An error response with its problem. */
    record Denied<T>(Problem problem) implements Answer<T> {}

    /** Returns the body. On a problem, an error page replaces the page. */
    default T orRefuse() {
        return switch (this) {
            case Given<T>(T body) -> body;
            case Denied<T>(Problem problem) -> throw new Refused(problem);
        };
    }

    default T or(T other) {
        return this instanceof Given<T>(T body) ? body : other;
    }

    default @Nullable T orNull() {
        return this instanceof Given<T>(T body) ? body : null;
    }

    /** Returns the body, or {@code other} if the API is unavailable or busy, so that only this part fails. Other problems end the page. */
    default T orLater(T other) {
        Problem problem = problem();
        return problem == null || problem.kind() == Problem.Kind.AWAY || problem.kind() == Problem.Kind.BUSY
                ? or(other)
                : orRefuse();
    }

    default @Nullable Problem problem() {
        return this instanceof Denied<T>(Problem problem) ? problem : null;
    }

    default <R> Answer<R> map(Function<T, R> change) {
        return switch (this) {
            case Given<T>(T body) -> new Given<>(change.apply(body));
            case Denied<T>(Problem problem) -> new Denied<>(problem);
        };
    }
}
