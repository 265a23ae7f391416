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
 * Turns the raw fields of a request into values of the domain and gathers what is wrong with each. A value that could not be made
 * stands in as null until {@link #make} refuses the whole request.
 */
@JsonIgnoreType
public final class Fields {

    /** A longer list helps no reader, and a body of wrong entries must not produce an answer many times its size. */
    private static final int MOST = 100;

    private final List<FieldError> errors = new ArrayList<>();

    /** A field that must be there. */
    @SuppressWarnings("NullAway") // null only until make() refuses the request
    public <R, T> T required(String pointer, @Nullable R raw, Function<R, T> type) {
        if (raw == null) {
            refuse(pointer, "This field is required.");
            return null;
        }
        return optional(pointer, raw, type);
    }

    /** A field that may be left out. */
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

    /** A list whose entries are read one by one; left out, it is empty. Repeated entries count until a value leaves them out. */
    public <R, T> List<T> list(String pointer, @Nullable List<R> raw, Function<R, T> type) {
        var values = new ArrayList<T>();
        if (raw != null && raw.size() > MOST) {
            refuse(pointer, "This can have at most " + MOST + " entries.");
            return values;
        }
        for (int i = 0; raw != null && i < raw.size(); i++) {
            var value = required(pointer + "/" + i, raw.get(i), type);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /**
     * Notes what is wrong with a field, once: its first fault, or what is wrong within it, for a list of which a part is missing cannot
     * be judged. Of very many only the first hundred are told.
     */
    public void refuse(String pointer, String detail) {
        if (errors.size() < MOST && errors.stream().noneMatch(error -> isIn(error.pointer(), pointer))) {
            errors.add(new FieldError(pointer, detail));
        }
    }

    private static boolean isIn(String inner, String outer) {
        return inner.equals(outer) || (!outer.isEmpty() && inner.startsWith(outer + "/"));
    }

    /**
     * Makes what the fields are for, once all of them are right.
     *
     * @param pointer where an error belongs that only the whole shows
     * @throws InvalidFields with everything that is wrong
     */
    public <T> T make(String pointer, Supplier<T> whole) {
        check();
        try {
            return whole.get();
        } catch (InvalidValue invalid) {
            throw InvalidFields.of(pointer, Objects.requireNonNull(invalid.getMessage()));
        }
    }

    /** Refuses the request where anything is wrong. */
    public void check() {
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }
}
