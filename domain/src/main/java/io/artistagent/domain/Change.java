package io.artistagent.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a correction says about one value: to keep it as it is, or to put another in its place. Nothing in its place clears it.
 *
 * @param kept whether the value stays
 * @param value the new value where it does not stay; null clears
 */
public record Change<T>(boolean kept, @Nullable T value) {

    /** Leaves the value as it is. */
    public static <T> Change<T> keep() {
        return new Change<>(true, null);
    }

    /** Puts another value in its place. */
    public static <T> Change<T> to(@Nullable T value) {
        return new Change<>(false, value);
    }

    /** The value after the change, for one that may be absent. */
    public @Nullable T over(@Nullable T current) {
        return kept ? current : value;
    }

    /** The value after the change, for one that must be there. */
    public T overRequired(T current) {
        if (kept) {
            return current;
        }
        if (value == null) {
            throw new InvalidValue("A required value cannot be cleared.");
        }
        return value;
    }
}
