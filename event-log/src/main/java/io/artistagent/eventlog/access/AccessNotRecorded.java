package io.artistagent.eventlog.access;

/** An access could not be recorded, so it must not take place. */
public final class AccessNotRecorded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AccessNotRecorded(Throwable cause) {
        super("The access could not be recorded", cause);
    }

    /** @param what what is missing, without personal data */
    public AccessNotRecorded(String what) {
        super(what);
    }
}
