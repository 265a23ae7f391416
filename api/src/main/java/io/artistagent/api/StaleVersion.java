package io.artistagent.api;

/** A change was made for another version than the one that stands. */
final class StaleVersion extends RuntimeException {

    StaleVersion() {
        super("stale version", null, false, false);
    }
}
