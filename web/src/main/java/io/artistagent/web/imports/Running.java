package io.artistagent.web.imports;

import io.artistagent.web.api.ImportRun;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One import and how far it is. */
public record Running(ImportRun run) {

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
