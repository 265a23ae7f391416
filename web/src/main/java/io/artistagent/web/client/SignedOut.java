package io.artistagent.web.client;

/** Thrown if the person's tokens are no longer valid. */
public final class SignedOut extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private enum Reason {
        EXPIRED,
        REFUSED,
        ERASED
    }

    private final Reason reason;

    private SignedOut(Reason reason) {
        this.reason = reason;
    }

    /** The tokens have expired. Signing in again helps, often without entering a password. */
    public static SignedOut expired() {
        return new SignedOut(Reason.EXPIRED);
    }

    /** The API rejects the tokens although they are fresh. Signing in again automatically would loop. */
    public static SignedOut refused() {
        return new SignedOut(Reason.REFUSED);
    }

    /** The person was erased. Signing in again does not help, and nothing of them may stay stored. */
    public static SignedOut erased() {
        return new SignedOut(Reason.ERASED);
    }

    public boolean wasRefused() {
        return reason == Reason.REFUSED;
    }

    public boolean wasErased() {
        return reason == Reason.ERASED;
    }
}
