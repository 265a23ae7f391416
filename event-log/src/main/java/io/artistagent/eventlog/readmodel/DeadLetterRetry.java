package io.artistagent.eventlog.readmodel;

import io.artistagent.eventlog.projection.LogProcessor;
import io.artistagent.eventlog.projection.StuckProjection;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A retry of the dead letters of a version that is being filled.
 *
 * @param version the version
 * @param run when the rebuild was started or resumed: each run has a retry of its own
 */
record DeadLetterRetry(int version, Instant run, CompletableFuture<Integer> result) {

    /** Begins a retry, unless another process follows the log for the version. */
    static Optional<DeadLetterRetry> begin(LogProcessor processor, int version, Instant run) {
        return processor.retryDeadLettersHere().map(result -> new DeadLetterRetry(version, run, result));
    }

    /** Whether it is the retry of this run. A retry that a transient failure has ended does not count. */
    boolean isOf(int otherVersion, Instant otherRun) {
        return version == otherVersion && run.equals(otherRun) && !isStuck();
    }

    private boolean isStuck() {
        return result.isCompletedExceptionally() && result.exceptionNow() instanceof StuckProjection;
    }

    boolean hasEnded() {
        return result.isDone();
    }
}
