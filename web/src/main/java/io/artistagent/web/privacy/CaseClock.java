package io.artistagent.web.privacy;

import java.time.Duration;
import java.time.Instant;

/** The time in which a request must be answered: a month, or up to three if the officer has extended it. */
public record CaseClock(Instant receivedAt, Instant dueAt) {

    private static final Duration HALF_A_DAY = Duration.ofHours(12);
    private static final Duration SOON = Duration.ofDays(5);

    /** Returns the days from the receipt until the answer is due, at least 1. */
    public long days() {
        return Math.max(1, Duration.between(receivedAt, dueAt).plus(HALF_A_DAY).toDays());
    }

    /** Returns the days that have passed, rounded, so that they add up with those that are left; at most all of them. */
    public long used(Instant now) {
        long left = Duration.between(now, dueAt).plus(HALF_A_DAY).toDays();
        return isLate(now) ? days() : Math.clamp(days() - left, 0, days());
    }

    public boolean isLate(Instant now) {
        return now.isAfter(dueAt);
    }

    /** Whether the answer is due in less than five days. */
    public boolean isSoon(Instant now) {
        return Duration.between(now, dueAt).compareTo(SOON) < 0;
    }

    /** Returns the colour of the clock: bad when late, warn when soon, empty otherwise. */
    public String tone(Instant now) {
        return isLate(now) ? "bad" : isSoon(now) ? "warn" : "";
    }
}
