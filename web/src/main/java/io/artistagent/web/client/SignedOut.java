package io.artistagent.web.client;

/** The person's tokens hold no longer. */
public final class SignedOut extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean refused;

    private SignedOut(boolean refused) {
        this.refused = refused;
    }

    /** Their time is over: signing in once more helps, often without anything to type. */
    public static SignedOut expired() {
        return new SignedOut(false);
    }

    /** The API does not take them although they are fresh: signing in at once would only go round in circles. */
    public static SignedOut refused() {
        return new SignedOut(true);
    }

    public boolean wasRefused() {
        return refused;
    }
}
