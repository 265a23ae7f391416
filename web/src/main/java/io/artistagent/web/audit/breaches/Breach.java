package io.artistagent.web.audit.breaches;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A breach of personal data. The authority must be notified within 72 hours after somebody noticed it.
 *
 * @param persons about how many persons are affected; null if nobody knows yet
 */
public record Breach(
        String id,
        @Nullable Instant noticedAt,
        @Nullable Instant notifyBy,
        @Nullable String what,
        List<String> categories,
        @Nullable Long persons,
        @Nullable String measures,
        @Nullable Instant authorityNotifiedAt,
        @Nullable Instant personsNotifiedAt,
        long version) {

    static final Duration TIME = Duration.ofDays(3);

    /** In hours. */
    private static final long SOON = 24;

    public Breach {
        categories = categories == null ? List.of() : categories;
    }

    /** Returns until when the authority must be notified. */
    public Instant deadline() {
        return notifyBy != null ? notifyBy : noticedAt == null ? Instant.MAX : noticedAt.plus(TIME);
    }

    /** Whether the authority still has to be notified. */
    public boolean isOpen() {
        return authorityNotifiedAt == null;
    }

    /** Returns the full hours until the deadline, negative after it. */
    public long hoursLeft(Instant now) {
        return Math.floorDiv(Duration.between(now, deadline()).toMinutes(), 60L);
    }

    public boolean isLate(Instant now) {
        return isOpen() && now.isAfter(deadline());
    }

    /** Returns the hours that have passed of the 72. */
    public long used(Instant now) {
        return Math.clamp(TIME.toHours() - hoursLeft(now), 0, TIME.toHours());
    }

    public String tone(Instant now) {
        return isLate(now) ? "bad" : hoursLeft(now) < SOON ? "warn" : "";
    }

    /** Returns the first line of what happened. */
    public String title() {
        return what == null || what.isBlank()
                ? id
                : what.strip().lines().findFirst().orElse(id);
    }
}
