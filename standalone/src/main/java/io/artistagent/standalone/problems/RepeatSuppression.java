package io.artistagent.standalone.problems;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Suppresses repetitions: reports a problem once, then at intervals while it lasts, and as new again after a quiet period. */
final class RepeatSuppression {

    private static final long REMINDER = Duration.ofSeconds(30).toMillis();

    /** Longer than the interval between log lines of a continuing problem; some are logged once a minute. */
    private static final long QUIET = Duration.ofSeconds(90).toMillis();

    private static final int MAX_PROBLEMS = 500;

    private record Told(long line, long last) {}

    private final Map<String, Told> told = new HashMap<>();

    /** Forgets a problem that is over: if it occurs again, it is reported as new. */
    void forget(String key) {
        told.remove(key);
    }

    /** Returns the line to print for a problem that occurs at this time, in milliseconds; empty if it was reported recently. */
    Optional<String> line(Problem problem, long now) {
        if (told.size() > MAX_PROBLEMS) {
            told.values().removeIf(each -> now - each.last() > QUIET);
        }
        Told before = told.get(problem.key());
        if (before == null || now - before.last() > QUIET) {
            told.put(problem.key(), new Told(now, now));
            return Optional.of(problem.news());
        }
        boolean isDue = now - before.line() >= REMINDER;
        told.put(problem.key(), new Told(isDue ? now : before.line(), now));
        return isDue ? Optional.of(problem.still()) : Optional.empty();
    }
}
