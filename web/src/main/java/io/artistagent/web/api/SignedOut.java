package io.artistagent.web.api;

/** The API no longer knows the person: they have to sign in again. */
public final class SignedOut extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
