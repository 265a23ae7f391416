package io.artistagent.eventlog.privacy;

/** A master key is missing, wrong or malformed. The message says what to do and reveals nothing about any key. */
public final class WrongMasterKey extends IllegalStateException {

    private static final long serialVersionUID = 1;

    WrongMasterKey(String message) {
        super(message);
    }
}
