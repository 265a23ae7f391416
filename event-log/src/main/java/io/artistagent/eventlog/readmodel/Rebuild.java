package io.artistagent.eventlog.readmodel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild of a read model, for operators.
 *
 * @param projection the name of the read model
 * @param fromVersion the version that queries read until the rebuild takes over; null if there was none
 * @param toVersion the version that it fills
 * @param done the index up to which it has read the log
 * @param total the index at which the log ends now; once the rebuild has taken over, the same as {@code done}
 * @param eventsPerSecond the average speed in log positions per second, including gaps and events that the read model does not handle, but
 *     not pauses
 * @param remainingSeconds the time to catch up at that speed; null if the speed is unknown
 * @param problems the reasons why it does not take over, and what an operator should know about that
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

    /** The state of a rebuild. */
    public enum State {

        /** It reads the log. */
        RUNNING,

        /** An operator has paused it. */
        PAUSED,

        /** It has caught up and takes over next. This state is not stored: it follows from the position. */
        SWITCHING,

        /** Queries read its version. */
        DONE,

        /** Its version was dropped. */
        CANCELLED,

        /** It has caught up but set events aside, so it does not take over. Resuming it retries them; it can also be cancelled. */
        FAILED
    }

    /** The same rebuild with another problem. */
    public Rebuild with(String problem) {
        return new Rebuild(
                id,
                projection,
                state,
                fromVersion,
                toVersion,
                done,
                total,
                eventsPerSecond,
                remainingSeconds,
                startedAt,
                finishedAt,
                Stream.concat(problems.stream(), Stream.of(problem)).toList());
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
                stored.state() == State.RUNNING && done >= total ? State.SWITCHING : stored.state(),
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
