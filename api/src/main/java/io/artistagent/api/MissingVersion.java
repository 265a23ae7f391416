package io.artistagent.api;

/** A change came without saying for which version it was made. */
final class MissingVersion extends RuntimeException {

    MissingVersion() {
        super("If-Match is missing", null, false, false);
    }
}
