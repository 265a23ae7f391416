package io.artistagent.domain.privacy;

import java.time.Instant;

/**
 * The receipt of a place for what was done there in a case.
 *
 * @param place the place, such as {@code keys}, {@code log}, {@code account} or the name of a projection
 * @param at when it gave the receipt
 * @param result what it did
 */
public record CaseReceipt(String place, Instant at, Result result) {

    /** What a place did. */
    public enum Result {
        /** Nothing of the person is left there. */
        ERASED,
        /** There was nothing of the person, or the place is not in use. */
        NOTHING_THERE,
        /** What the person asked for is ready or applies from now on. */
        DONE
    }
}
