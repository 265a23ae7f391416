package io.artistagent.web.audit.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the log is as the ledger knows it, and the ledger as it was signed.
 *
 * @param fault why no checkpoint can be signed; null if one can
 * @param reencrypted how many events were encrypted again after they had been stored
 * @param alterations the first differences between log and ledger
 */
public record LogStatus(
        LedgerState state,
        @Nullable String fault,
        long size,
        long behind,
        @Nullable Instant checkedAt,
        long reencrypted,
        long alterationCount,
        List<Alteration> alterations) {

    /** The worst that is known. */
    public enum LedgerState {
        INTACT,
        UNCHECKED,
        BEHIND,
        BROKEN,
        ALTERED
    }

    /** A difference between log and ledger. */
    public record Alteration(
            AlterationKind kind,
            long leafIndex,
            long index,
            @Nullable String eventId,
            String detail) {

        /** Whether the log still has the event, so that there is a page of it. */
        public boolean hasEvent() {
            return eventId != null && kind != AlterationKind.REMOVED && kind != AlterationKind.INSERTED;
        }

        /** How the log was changed. */
        public enum AlterationKind {
            CHANGED,
            REMOVED,
            INSERTED,
            ENTRY,
            TILE
        }
    }

    public boolean isIntact() {
        return state == LedgerState.INTACT;
    }

    public boolean isAltered() {
        return state == LedgerState.ALTERED;
    }

    public boolean isUnchecked() {
        return state == LedgerState.UNCHECKED;
    }

    public String tone() {
        return switch (state) {
            case INTACT -> "good";
            case UNCHECKED, BEHIND -> "warn";
            case BROKEN, ALTERED -> "bad";
        };
    }
}
