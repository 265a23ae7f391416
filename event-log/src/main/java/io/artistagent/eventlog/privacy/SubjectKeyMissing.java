package io.artistagent.eventlog.privacy;

/**
 * The key of a person who was not erased is missing, or a different key is stored in its place: the key database is not in the state that
 * the log knows, usually because it was restored from an old backup. This is not an erasure and is never treated as one. The message does
 * not identify the person.
 */
public final class SubjectKeyMissing extends IllegalStateException {

    private static final long serialVersionUID = 1;

    SubjectKeyMissing() {
        super("The key of a person who was not erased is missing from the key database: restore the newest state of"
                + " that database. For other options see docs/en/operating.md, Keys that are missing.");
    }
}
