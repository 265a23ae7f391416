package io.artistagent.domain;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person told of themselves, or that was told of them: known, or erased when the person was forgotten. The type makes
 * every reader say what becomes of it then.
 */
public sealed interface Personal<T> {

    /** It is there. Its text never shows the value, so that none reaches a log by accident. */
    record Known<T>(T value) implements Personal<T> {

        public Known {
            Objects.requireNonNull(value);
        }

        @Override
        public String toString() {
            return "Known[…]";
        }
    }

    /** It was there, and the key to it is destroyed. */
    record Erased<T>() implements Personal<T> {}

    /** Something that is known. */
    static <T> Personal<T> of(T value) {
        return new Known<>(value);
    }

    /** Something that is known, or nothing where nothing was told. */
    static <T> @Nullable Personal<T> ofNullable(@Nullable T value) {
        return value == null ? null : new Known<>(value);
    }

    /** What is no longer known. */
    static <T> Personal<T> erased() {
        return new Erased<>();
    }

    /** Whether it is no longer known. */
    default boolean isErased() {
        return this instanceof Erased;
    }

    /** What can be said of it, as long as it is known. */
    default <R> Personal<R> map(Function<? super T, ? extends R> what) {
        return switch (this) {
            case Known<T>(T value) -> new Known<>(what.apply(value));
            case Erased<T> gone -> new Erased<>();
        };
    }

    /** Does something with it, as long as it is known. */
    default void ifKnown(Consumer<? super T> what) {
        if (this instanceof Known<T>(T value)) {
            what.accept(value);
        }
    }

    /** The value, or another in the place of what is erased. */
    default T orElse(T other) {
        return this instanceof Known<T>(T value) ? value : other;
    }

    /** The value, or null in the place of what is erased: for those who write down that it is. */
    default @Nullable T orNull() {
        return this instanceof Known<T>(T value) ? value : null;
    }
}
