package io.artistagent.domain.privacy;

import java.time.Instant;
import java.time.ZoneOffset;

/** The time that the law gives for an answer: one calendar month, and two more in difficult cases. */
final class CaseClock {

    private static final int FIRST = 1;
    private static final int AT_MOST = 3;

    private CaseClock() {}

    static Instant firstDue(Instant receivedAt) {
        return monthsAfter(receivedAt, FIRST);
    }

    static Instant latestDue(Instant receivedAt) {
        return monthsAfter(receivedAt, AT_MOST);
    }

    private static Instant monthsAfter(Instant receivedAt, int months) {
        return receivedAt.atOffset(ZoneOffset.UTC).plusMonths(months).toInstant();
    }
}
