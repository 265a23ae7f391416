package io.artistagent.eventlog.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that a processor has set aside.
 *
 * @param processor the processor, of which a read model has one for each version
 * @param index the event's position in the log
 * @param sequence the aggregate of the event
 * @param cause the class of the failure; null if the event only waits for an earlier one
 * @param attempts how often the processor has tried to handle it
 * @param since when it was set aside
 * @param first the position of the first event of the same aggregate that the processor has set aside
 * @param isRequested whether a retry of the aggregate's dead letters is requested and has not ended
 */
public record DeadLetter(
        String processor,
        long index,
        String sequence,
        @Nullable String cause,
        int attempts,
        Instant since,
        long first,
        boolean isRequested) {

    /** Whether it waits for an earlier event of the same aggregate. */
    public boolean waits() {
        return first < index;
    }
}
