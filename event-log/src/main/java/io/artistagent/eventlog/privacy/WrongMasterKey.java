package io.artistagent.eventlog.privacy;

/** The keys of persons were wrapped by a master key that is not at hand. The message says what to do, and nothing of any key. */
public final class WrongMasterKey extends IllegalStateException {

    private static final long serialVersionUID = 1;

    WrongMasterKey(String message) {
        super(message);
    }
}
