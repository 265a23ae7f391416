package io.artistagent.eventlog.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rule and what its job has done.
 *
 * @param declaredAt when a process last said that it keeps to the rule, which each does every hour
 * @param lastRunAt null if the job has not run yet, or if there is none because the data expires by itself
 * @param lastRemoved how much the last run deleted
 * @param removedInTotal how much all runs have deleted
 */
public record RetentionState(
        RetentionRule rule,
        Instant declaredAt,
        @Nullable Instant lastRunAt,
        @Nullable Long lastRemoved,
        long removedInTotal) {}
