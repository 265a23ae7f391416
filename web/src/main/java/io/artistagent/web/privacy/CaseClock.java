package io.artistagent.web.privacy;

import java.time.Duration;
import java.time.Instant;

/** The time in which a request must be answered: a month, or up to three if the officer has extended it. */
public record CaseClock(Instant receivedAt, Instant dueAt) {

    private static final Duration SOON = Duration.ofDays(5);

    /** Returns the days from the receipt until the answer is due, at least 1. */
    public long days() {
        return Math.max(1, Duration.between(receivedAt, dueAt).toDays());
    }

    /** Returns the days that have passed, at most all of them. */
    public long used(Instant now) {
        return Math.clamp(Duration.between(receivedAt, now).toDays(), 0, days());
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
