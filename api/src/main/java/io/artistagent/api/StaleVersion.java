package io.artistagent.api;

/** A change applies to a version that is not the current one. */
final class StaleVersion extends RuntimeException {

    StaleVersion() {
        super("stale version", null, false, false);
    }
}
