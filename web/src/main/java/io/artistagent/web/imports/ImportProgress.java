package io.artistagent.web.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import with its progress.
 *
 * @param card the review card while the import waits for a decision; null otherwise
 * @param known whether the person has just uploaded the same file again
 */
public record ImportProgress(ImportRun run, @Nullable ReviewCard card, boolean known) {

    /** Creates a view that only shows the progress. */
    public ImportProgress(ImportRun run) {
        this(run, null, false);
    }

    public List<ProblemGroup> faults() {
        return ProblemGroup.of(run.problems().stream()
                .filter(bad -> bad.line() != null || run.reason() == null)
                .toList());
    }

    private static final Duration MIN_ELAPSED = Duration.ofSeconds(2);

    /** Returns the completed quarters. Screen readers announce the progress only when this changes. */
    public int quarter() {
        return run.percent() / 25;
    }

    /** Returns the remaining seconds at the speed so far; null if it is too early to estimate. */
    public @Nullable Long secondsLeft(Instant now) {
        Instant started = run.startedAt();
        if (started == null || run.done() <= 0 || run.total() <= run.done()) {
            return null;
        }
        Duration passed = Duration.between(started, now);
        if (passed.compareTo(MIN_ELAPSED) < 0) {
            return null;
        }
        return Math.max(1, passed.toMillis() * (run.total() - run.done()) / run.done() / 1000);
    }
}
