package io.artistagent.web.client;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came back from the API: the thing asked for, or the problem that stood in the way. */
public sealed interface Answer<T> {

    /** It worked. */
    record Given<T>(T body) implements Answer<T> {}

    /** It did not, and this is why. */
    record Denied<T>(Problem problem) implements Answer<T> {}

    /** The body; a problem ends the page and is shown in its place. */
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

    /** The body; a part that is away is left to its card, anything else (somebody else's page) ends the page. */
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
