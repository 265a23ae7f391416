package io.artistagent.eventlog.operation;

import io.artistagent.eventlog.head.HighWaterMark;
import io.artistagent.eventlog.head.TruncatedLog;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.axonframework.eventhandling.EventProcessor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Reports projections that are stuck, so that their read models grow stale, and ones with dead letters. Also reports a log that has lost
 * events that were read, or whose high-water mark is not checked.
 */
final class ProjectionsHealth extends AbstractHealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");
    private static final Duration MAX_CHECK_AGE = Duration.ofSeconds(30);

    private final Projections projections;
    private final @Nullable HighWaterMark highWaterMark;

    /** @param highWaterMark the high-water mark of the log, if the log is in PostgreSQL */
    ProjectionsHealth(Projections projections, @Nullable HighWaterMark highWaterMark) {
        this.projections = projections;
        this.highWaterMark = highWaterMark;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Optional<TruncatedLog> older =
                highWaterMark == null ? Optional.<TruncatedLog>empty() : highWaterMark.truncation();
        List<String> stuck = stuck();
        if (older.isPresent()) {
            health.down().withDetail("log", String.valueOf(older.get().getMessage()));
        } else if (!stuck.isEmpty()) {
            health.down().withDetail("stuck", stuck);
        } else if (highWaterMark != null && highWaterMark.age().compareTo(MAX_CHECK_AGE) > 0) {
            health.down()
                    .withDetail("secondsSinceLastCheck", highWaterMark.age().toSeconds());
        } else {
            reportDeadLetters(health, letters());
        }
    }

    private static void reportDeadLetters(Health.Builder health, Map<String, Long> letters) {
        if (letters.isEmpty()) {
            health.up();
        } else {
            health.status(DEGRADED).withDetail("deadLetters", letters);
        }
    }

    /** How many events each projection has set aside. */
    private Map<String, Long> letters() {
        Map<String, Long> letters = new TreeMap<>();
        projections.all().forEach(projection -> letters.put(projection.getName(), Projections.deadLetters(projection)));
        letters.values().removeIf(count -> count == 0);
        return letters;
    }

    private List<String> stuck() {
        return projections.all().stream()
                .filter(Projections::isStuck)
                .map(EventProcessor::getName)
                .sorted()
                .toList();
    }
}
