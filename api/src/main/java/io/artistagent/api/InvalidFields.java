package io.artistagent.api;

import java.util.List;

/** A request has invalid fields. It lists all of them, so the caller can correct them in one go. */
public final class InvalidFields extends RuntimeException {

    private final transient List<FieldError> errors;

    public InvalidFields(List<FieldError> errors) {
        super("invalid fields", null, false, false);
        this.errors = List.copyOf(errors);
    }

    /** Creates the exception for one invalid field. */
    public static InvalidFields of(String pointer, String detail) {
        return new InvalidFields(List.of(new FieldError(pointer, detail)));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
