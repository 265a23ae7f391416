package io.artistagent.eventlog.readmodel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild of a read model, as an operator sees it.
 *
 * @param projection the name of the read model
 * @param fromVersion the version that queries read until the rebuild takes over; null where they could read none
 * @param toVersion the version that it fills
 * @param done up to which index of the log it has read
 * @param total the index at which the log ends now
 * @param eventsPerSecond how fast it has been on average, without its pauses, in places of the log a second
 * @param remainingSeconds how long it takes to catch up at that rate; null where nothing is known of it
 * @param problems what keeps it from taking over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rebuild(
        UUID id,
        String projection,
        State state,
        @Nullable Integer fromVersion,
        int toVersion,
        long done,
        long total,
        long eventsPerSecond,
        @Nullable Long remainingSeconds,
        Instant startedAt,
        @Nullable Instant finishedAt,
        List<String> problems) {

    /** How far a rebuild is. */
    public enum State {

        /** It reads the log. */
        RUNNING,

        /** An operator has it wait. */
        PAUSED,

        /** It has caught up and is taking over. */
        SWITCHING,

        /** Queries read its version. */
        DONE,

        /** Its version was dropped. */
        CANCELLED,

        /** It has caught up but put events aside, so it does not take over. It can be resumed, which handles them again, or cancelled. */
        FAILED
    }

    static Rebuild of(StoredRebuild stored, long reached, long end) {
        boolean over = stored.finishedAt() != null;
        long done = over && stored.done() != null ? stored.done() : reached;
        long total = over && stored.total() != null ? stored.total() : end;
        double rate = stored.seconds() > 0 ? done / stored.seconds() : 0;
        Long remaining = over ? (Long) 0L : rate > 0 ? (Long) Math.round(Math.max(0, total - done) / rate) : null;
        return new Rebuild(
                stored.id(),
                stored.model(),
                stored.state(),
                stored.from(),
                stored.to(),
                done,
                total,
                Math.round(rate),
                remaining,
                stored.startedAt(),
                stored.finishedAt(),
                stored.problem() == null ? List.of() : List.of(stored.problem()));
    }
}
