package io.artistagent.eventlog.privacy;

/**
 * The key of a person is gone although nobody erased them, or another one lies in its place: the database of the keys is not the one
 * that the log knows, mostly because it is older. That is no erasure, and nothing pretends that it is one. It says nothing of who it is.
 */
public final class SubjectKeyMissing extends IllegalStateException {

    private static final long serialVersionUID = 1;

    SubjectKeyMissing() {
        super(
                "The key with which the log tells of a person is not in the database of the keys, and nobody erased them: restore the"
                        + " newest state of that database. docs/en/operating.md says what else can be done (Keys that are missing).");
    }
}
