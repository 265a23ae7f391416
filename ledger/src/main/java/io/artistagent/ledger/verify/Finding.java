package io.artistagent.ledger.verify;

import java.util.OptionalLong;

/**
 * Something that is not as the ledger has it.
 *
 * @param leaf the first event to which it applies, if it is about events
 * @param message says what differs, with the event, the file and the line
 */
record Finding(OptionalLong leaf, String message) {

    static Finding of(String message) {
        return new Finding(OptionalLong.empty(), message);
    }

    static Finding at(long leaf, String message) {
        return new Finding(OptionalLong.of(leaf), message);
    }
}
