package io.artistagent.api;

import com.fasterxml.jackson.annotation.JsonIgnoreType;
import io.artistagent.domain.InvalidValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Converts the raw fields of a request to domain values and collects their errors. An invalid value is null until {@link #make} refuses
 * the whole request.
 */
@JsonIgnoreType
public final class Fields {

    /** More errors help no reader, and a body of invalid entries must not produce a response many times its size. */
    private static final int MAX = 100;

    private final List<FieldError> errors = new ArrayList<>();

    /** Converts a field that must be present. */
    @SuppressWarnings("NullAway") // null only until make() refuses the request
    public <R, T> T required(String pointer, @Nullable R raw, Function<R, T> type) {
        if (raw == null) {
            refuse(pointer, "This field is required.");
            return null;
        }
        return optional(pointer, raw, type);
    }

    /** Converts a field that may be absent. */
    public <R, T> @Nullable T optional(String pointer, @Nullable R raw, Function<R, T> type) {
        if (raw == null) {
            return null;
        }
        try {
            return type.apply(raw);
        } catch (InvalidValue invalid) {
            refuse(pointer, Objects.requireNonNull(invalid.getMessage()));
            return null;
        }
    }

    /** Converts a list entry by entry; an absent list is empty. The size limit also counts duplicate entries. */
    public <R, T> List<T> list(String pointer, @Nullable List<R> raw, Function<R, T> type) {
        List<T> values = new ArrayList<>();
        if (raw != null && raw.size() > MAX) {
            refuse(pointer, "This can have at most " + MAX + " entries.");
            return values;
        }
        for (int i = 0; raw != null && i < raw.size(); i++) {
            T value = required(pointer + "/" + i, raw.get(i), type);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /**
     * Records an error of a field. Only the first error of a field is kept, and none if a part of the field already has one, because a
     * list with invalid entries cannot be judged as a whole. At most 100 errors are kept.
     */
    public void refuse(String pointer, String detail) {
        if (errors.size() < MAX && errors.stream().noneMatch(error -> isIn(error.pointer(), pointer))) {
            errors.add(new FieldError(pointer, detail));
        }
    }

    private static boolean isIn(String inner, String outer) {
        return inner.equals(outer) || (!outer.isEmpty() && inner.startsWith(outer + "/"));
    }

    /**
     * Creates the result once all fields are valid.
     *
     * @param pointer the pointer for an error that concerns the result as a whole
     * @throws InvalidFields with all errors
     */
    public <T> T make(String pointer, Supplier<T> whole) {
        check();
        try {
            return whole.get();
        } catch (InvalidValue invalid) {
            throw InvalidFields.of(pointer, Objects.requireNonNull(invalid.getMessage()));
        }
    }

    /**
     * Refuses the request if any field is invalid.
     *
     * @throws InvalidFields with all errors
     */
    public void check() {
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }
}
