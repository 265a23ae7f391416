package io.artistagent.eventlog.operation;

import org.jspecify.annotations.Nullable;

/**
 * The status of a projection for operators.
 *
 * @param name the projection
 * @param kind whether it is a read model, which can be rebuilt, or an automation, which never repeats its actions
 * @param version the version that queries read; null for an automation, or if no version can be read
 * @param position the index up to which it has read the log; null if it is followed elsewhere
 * @param lag how many log positions it is behind the high-water mark, including gaps and events that it does not handle; null if it is followed elsewhere
 * @param deadLetters how many events it has set aside
 * @param unknown how many events it has skipped since the process started, because there is no class for them
 */
public record ProjectionView(
        String name,
        Kind kind,
        @Nullable Integer version,
        @Nullable Long position,
        @Nullable Long lag,
        State state,
        long deadLetters,
        long unknown) {

    /** What a projection does with events. */
    public enum Kind {
        READ_MODEL,
        AUTOMATION
    }

    /** What a projection is doing. */
    public enum State {

        /** It follows the log. */
        RUNNING,

        /** A version of it is being filled. If another one can be read, it follows the log. */
        REBUILDING,

        /** It keeps retrying a failure, cannot reach its store, or has no version that can be read or is being filled. */
        STUCK,

        /** It does not follow the log. */
        STOPPED
    }
}
