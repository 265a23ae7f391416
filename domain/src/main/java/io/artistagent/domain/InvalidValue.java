package io.artistagent.domain;

/** A value that is not one of its type. The message says what to write instead and never repeats the value: it may be personal. */
public final class InvalidValue extends IllegalArgumentException {

    public InvalidValue(String message) {
        super(message);
    }
}
