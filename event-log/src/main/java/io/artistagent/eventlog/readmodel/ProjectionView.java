package io.artistagent.eventlog.readmodel;

import org.jspecify.annotations.Nullable;

/**
 * How a projection is, as an operator sees it.
 *
 * @param name the projection
 * @param kind whether it is made from the log and can be rebuilt, or acts outside of it and is never repeated
 * @param version the version of a read model that queries read; null for an automation, and where no version can be read yet
 * @param position up to which index of the log it has read; null where another process reads for it
 * @param lag how many events it has not seen yet; null where another process reads for it
 * @param deadLetters how many events it has put aside
 * @param unknown how many events it has passed over since the process began, because no class knows them
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

        /** It follows the log, and another version of it is being filled. */
        REBUILDING,

        /** It repeats something that fails, or cannot reach its store. */
        STUCK,

        /** It does not follow the log. */
        STOPPED
    }
}
