package io.artistagent.domain;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Personal data: either known, or erased together with its person. The type forces every reader to handle the erased case.
 */
public sealed interface Personal<T> {

    /** A known value. {@code toString} never contains it, so it cannot reach a log by accident. */
    record Known<T>(T value) implements Personal<T> {

        public Known {
            Objects.requireNonNull(value);
        }

        @Override
        public String toString() {
            return "Known[…]";
        }
    }

    /** A value whose key was destroyed. */
    record Erased<T>() implements Personal<T> {}

    /** Returns a known value. */
    static <T> Personal<T> of(T value) {
        return new Known<>(value);
    }

    /** Returns a known value, or null if there is none. */
    static <T> @Nullable Personal<T> ofNullable(@Nullable T value) {
        return value == null ? null : new Known<>(value);
    }

    /** Returns an erased value. */
    static <T> Personal<T> erased() {
        return new Erased<>();
    }

    /** Returns whether the value was erased. */
    default boolean isErased() {
        return this instanceof Erased;
    }

    /** Applies a function to the value if it is known; an erased value stays erased. */
    default <R> Personal<R> map(Function<? super T, ? extends R> what) {
        return switch (this) {
            case Known<T>(T value) -> new Known<>(what.apply(value));
            case Erased<T> gone -> new Erased<>();
        };
    }

    /** Passes the value to a consumer if it is known. */
    default void ifKnown(Consumer<? super T> what) {
        if (this instanceof Known<T>(T value)) {
            what.accept(value);
        }
    }

    /** Returns the value, or another one if it was erased. */
    default T orElse(T other) {
        return this instanceof Known<T>(T value) ? value : other;
    }

    /** Returns the value, or null if it was erased, for callers that record the erasure separately. */
    default @Nullable T orNull() {
        return this instanceof Known<T>(T value) ? value : null;
    }
}
