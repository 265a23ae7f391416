package io.artistagent.eventlog.privacy;

/**
 * The key of a person is gone although nobody erased them: the database of the keys is older than the log. That is no erasure, and
 * nothing pretends that it is one.
 */
public final class SubjectKeyMissing extends IllegalStateException {

    private static final long serialVersionUID = 1;

    SubjectKeyMissing() {
        super("The key of a person is missing, and nobody erased them: restore the database of the keys.");
    }
}
