package io.artistagent.web.client;

/** Thrown if a hidden form field has a value that our pages never produce. */
public final class MalformedForm extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MalformedForm() {
        super("A hidden form field has an invalid value");
    }
}
