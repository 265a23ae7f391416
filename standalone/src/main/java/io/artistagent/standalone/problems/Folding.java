package io.artistagent.standalone.problems;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers what was said: a problem is told once, then now and then that it goes on, and anew after it was quiet for a while. */
final class Folding {

    private static final long REMINDER = Duration.ofSeconds(30).toMillis();

    /** Longer than what goes on is ever left unsaid: some of it is logged once a minute. */
    private static final long QUIET = Duration.ofSeconds(90).toMillis();

    private static final int MOST = 500;

    private record Told(long line, long last) {}

    private final Map<String, Told> told = new HashMap<>();

    /** It is over: should it show once more, it is news. */
    void forget(String key) {
        told.remove(key);
    }

    /** What to say of a problem that shows at this time, in milliseconds; nothing when it was said a moment ago. */
    Optional<String> line(Problem problem, long now) {
        if (told.size() > MOST) {
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
