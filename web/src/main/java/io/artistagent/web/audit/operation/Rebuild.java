package io.artistagent.web.audit.operation;

import io.artistagent.web.texts.PlainNames;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A new version of a read model that is filled beside the current one.
 *
 * @param done the place in the log up to which it has read
 * @param total the place at which the log ends
 */
public record Rebuild(
        String id,
        String projection,
        @Nullable RebuildState state,
        @Nullable Integer fromVersion,
        @Nullable Integer toVersion,
        long done,
        long total,
        long eventsPerSecond,
        @Nullable Long remainingSeconds,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        List<String> problems) {

    /** How far it has come. */
    public enum RebuildState {
        RUNNING,
        PAUSED,
        SWITCHING,
        DONE,
        CANCELLED,
        FAILED
    }

    /** What the officer can do with it. */
    public enum RebuildStep {
        PAUSE,
        RESUME,
        CANCEL;

        /** Returns the last part of the address in the API. */
        String path() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Rebuild {
        problems = problems == null ? List.of() : problems;
    }

    public String title() {
        return PlainNames.of(projection);
    }

    public boolean isMoving() {
        return state == RebuildState.RUNNING || state == RebuildState.SWITCHING;
    }

    /** Whether it has neither ended nor been given up. */
    public boolean isOpen() {
        return isMoving() || !steps().isEmpty();
    }

    public List<RebuildStep> steps() {
        return switch (state) {
            case RUNNING -> List.of(RebuildStep.PAUSE, RebuildStep.CANCEL);
            case PAUSED, FAILED -> List.of(RebuildStep.RESUME, RebuildStep.CANCEL);
            case null, default -> List.of();
        };
    }

    public String tone() {
        return switch (state) {
            case DONE -> "good";
            case FAILED -> "bad";
            case PAUSED -> "warn";
            case null, default -> "";
        };
    }
}
