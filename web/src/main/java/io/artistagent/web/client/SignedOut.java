package io.artistagent.web.client;

/** Thrown if the person's tokens are no longer valid. */
public final class SignedOut extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean refused;

    private SignedOut(boolean refused) {
        this.refused = refused;
    }

    /** The tokens have expired. Signing in again helps, often without entering a password. */
    public static SignedOut expired() {
        return new SignedOut(false);
    }

    /** The API rejects the tokens although they are fresh. Signing in again automatically would loop. */
    public static SignedOut refused() {
        return new SignedOut(true);
    }

    public boolean wasRefused() {
        return refused;
    }
}
