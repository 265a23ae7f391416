package io.artistagent.eventlog.readmodel;

import java.time.Instant;

/** The result of an attempt to let a version take over. */
sealed interface TakeOver {

    /** Queries read the version now. */
    record Done() implements TakeOver {}

    /** The version is still behind, or its rebuild is not running. */
    record NotYet() implements TakeOver {}

    /**
     * The version is as far as the active one, but has set aside events that the active one has handled.
     *
     * @param run when the rebuild was started or resumed
     */
    record LacksEvents(Instant run) implements TakeOver {}
}
