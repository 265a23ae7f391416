package io.artistagent.web.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One import and how far it is.
 *
 * @param card what is to be decided, while it waits
 * @param known whether the person has just sent the same file again
 */
public record Running(ImportRun run, @Nullable ReviewCard card, boolean known) {

    /** One that is only watched. */
    public Running(ImportRun run) {
        this(run, null, false);
    }

    public List<Fault> faults() {
        return Fault.of(run.problems().stream()
                .filter(bad -> bad.line() != null || run.reason() == null)
                .toList());
    }

    private static final Duration TOO_EARLY_TO_TELL = Duration.ofSeconds(2);

    /** Which quarter it has reached: only these are announced to screen readers. */
    public int quarter() {
        return run.percent() / 25;
    }

    /** How long it will take at the speed so far; null when that cannot be told yet. */
    public @Nullable Long secondsLeft(Instant now) {
        Instant started = run.startedAt();
        if (started == null || run.done() <= 0 || run.total() <= run.done()) {
            return null;
        }
        Duration passed = Duration.between(started, now);
        if (passed.compareTo(TOO_EARLY_TO_TELL) < 0) {
            return null;
        }
        return Math.max(1, passed.toMillis() * (run.total() - run.done()) / run.done() / 1000);
    }
}
