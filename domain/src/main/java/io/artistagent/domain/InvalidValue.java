package io.artistagent.domain;

/** A value is not valid for its type. The message says what to enter instead; it never repeats the value, which may be personal. */
public final class InvalidValue extends IllegalArgumentException {

    public InvalidValue(String message) {
        super(message);
    }
}
