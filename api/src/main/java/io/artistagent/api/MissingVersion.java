package io.artistagent.api;

/** A change does not name the version to which it applies. */
final class MissingVersion extends RuntimeException {

    MissingVersion() {
        super("If-Match is missing", null, false, false);
    }
}
