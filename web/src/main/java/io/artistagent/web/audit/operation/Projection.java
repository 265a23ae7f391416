package io.artistagent.web.audit.operation;

import io.artistagent.web.texts.PlainNames;
import org.jspecify.annotations.Nullable;

/**
 * A projection: a read model or an automation that follows the log.
 *
 * @param lag the number of events that it is behind
 */
public record Projection(
        String name,
        @Nullable ProjectionKind kind,
        @Nullable String version,
        @Nullable Long position,
        @Nullable Long lag,
        @Nullable ProjectionState state,
        long deadLetters) {

    /** Whether it can be rebuilt from the log, or acts once on each event. */
    public enum ProjectionKind {
        READ_MODEL,
        AUTOMATION
    }

    /** Whether it follows the log. */
    public enum ProjectionState {
        RUNNING,
        REBUILDING,
        STUCK,
        STOPPED
    }

    public boolean isHealthy() {
        return state == ProjectionState.RUNNING || state == ProjectionState.REBUILDING;
    }

    public String title() {
        return PlainNames.of(name);
    }

    public String tone() {
        return switch (state) {
            case RUNNING -> "good";
            case REBUILDING -> "info";
            case STUCK, STOPPED -> "bad";
            case null -> "";
        };
    }
}
