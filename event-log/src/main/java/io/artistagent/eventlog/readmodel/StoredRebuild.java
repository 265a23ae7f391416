package io.artistagent.eventlog.readmodel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of rebuilds.
 *
 * @param from the version that was read when the rebuild began; null if there was none
 * @param to the version that it fills
 * @param since when it entered its state; each run has another time
 * @param seconds how long it has worked, not counting pauses
 * @param done the index up to which it had read the log when it ended
 * @param total the index at which the log ended then
 */
record StoredRebuild(
        UUID id,
        String model,
        @Nullable Integer from,
        int to,
        Rebuild.State state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        Instant since,
        double seconds,
        @Nullable Long done,
        @Nullable Long total,
        @Nullable String problem) {}
