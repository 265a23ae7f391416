package io.artistagent.command.imports;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;

/**
 * Repeats a failed task after growing delays, up to a maximum. Without a maximum, a task that failed through a long outage would wait about
 * half as long again after its end.
 */
record RetryDelays<T>(Duration first, Duration longest) implements FailureHandler<T> {

    private static final double GROWTH = 1.5;

    @Override
    public void onFailure(ExecutionComplete failed, ExecutionOperations<T> operations) {
        operations.reschedule(failed, failed.getTimeDone().plus(after(failed.getExecution().consecutiveFailures)));
    }

    /** @param failures how many times the task had failed in a row before this failure */
    Duration after(int failures) {
        double millis = first.toMillis() * Math.pow(GROWTH, failures);
        return millis < longest.toMillis() ? Duration.ofMillis((long) millis) : longest;
    }
}
