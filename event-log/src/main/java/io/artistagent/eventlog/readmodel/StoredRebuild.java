package io.artistagent.eventlog.readmodel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild as its row tells it.
 *
 * @param from the version that was read when the rebuild began; null where none was
 * @param to the version that it fills
 * @param seconds how long it has worked, without its pauses
 * @param done up to which index of the log it had read when it ended
 * @param total where the log ended then
 */
record StoredRebuild(
        UUID id,
        String model,
        @Nullable Integer from,
        int to,
        Rebuild.State state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        double seconds,
        @Nullable Long done,
        @Nullable Long total,
        @Nullable String problem) {}
