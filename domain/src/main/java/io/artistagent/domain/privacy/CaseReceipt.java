package io.artistagent.domain.privacy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The receipt of a place for what was done there in a case.
 *
 * @param place the place, such as {@code keys}, {@code dossier}, {@code support} or the name of a projection
 * @param at when it gave the receipt
 * @param result what it did
 */
public record CaseReceipt(String place, Instant at, Result result) {

    /** The receipt for what was asked for, not for an erasure. */
    public static CaseReceipt done(String place, Instant at) {
        // Milliseconds are the precision of every store, so all of them return the same time
        return new CaseReceipt(place, at.truncatedTo(ChronoUnit.MILLIS), Result.DONE);
    }

    /** What a place did. */
    public enum Result {
        /** Nothing of the person is left there. */
        ERASED,
        /** There was nothing of the person. */
        NOTHING_THERE,
        /** Nothing was looked for: this installation has no access to the place, and somebody must see to it by hand. */
        NOT_MANAGED,
        /** What the person asked for is ready or applies from now on. */
        DONE
    }
}
