package io.artistagent.domain;

import org.jspecify.annotations.Nullable;

/**
 * A partial update of one value: keep it, or replace it. Replacing it with null clears it.
 *
 * @param kept whether the value stays
 * @param value the new value if it does not stay; null clears
 */
public record Change<T>(boolean kept, @Nullable T value) {

    /** Keeps the current value. */
    public static <T> Change<T> keep() {
        return new Change<>(true, null);
    }

    /** Replaces the current value. */
    public static <T> Change<T> to(@Nullable T value) {
        return new Change<>(false, value);
    }

    /** Returns the value after the change, for an optional value. */
    public @Nullable T over(@Nullable T current) {
        return kept ? current : value;
    }

    /** Returns the value after the change, for a required value. */
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
