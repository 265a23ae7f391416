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

    /** When a problem was last reported, and when it last occurred, in milliseconds. */
    private record Occurrence(long reportedAt, long lastAt) {}

    private final Map<String, Occurrence> occurrences = new HashMap<>();

    /** Forgets a problem that is over: if it occurs again, it is reported as new. */
    void forget(String key) {
        occurrences.remove(key);
    }

    /** Returns the line to print for a problem that occurs at this time, in milliseconds; empty if it was reported recently. */
    Optional<String> line(Problem problem, long now) {
        if (occurrences.size() > MAX_PROBLEMS) {
            occurrences.values().removeIf(each -> now - each.lastAt() > QUIET);
        }
        Occurrence before = occurrences.get(problem.key());
        if (before == null || now - before.lastAt() > QUIET) {
            occurrences.put(problem.key(), new Occurrence(now, now));
            return Optional.of(problem.news());
        }
        boolean isDue = now - before.reportedAt() >= REMINDER;
        occurrences.put(problem.key(), new Occurrence(isDue ? now : before.reportedAt(), now));
        return isDue ? Optional.of(problem.still()) : Optional.empty();
    }
}
