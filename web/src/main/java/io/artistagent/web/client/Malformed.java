package io.artistagent.web.client;

/** A form holds in its hidden fields what no page of ours puts there. */
public final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Malformed() {
        super("A hidden field of a form was changed");
    }
}
