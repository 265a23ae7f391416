package io.artistagent.domain.privacy;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The time in which an officer can make copies of a person's data for a case: while it is carried out, and for a copy that was lost, a month more. */
public final class CopyPeriod {

    private static final Duration AFTER_THE_END = Duration.ofDays(30);

    private CopyPeriod() {}

    /**
     * Returns whether a copy can be made.
     *
     * @param closedAt when the case ended; null if it has not
     */
    public static boolean includes(CaseState state, @Nullable Instant closedAt, Instant now) {
        return state.isGranted()
                || (state == CaseState.DONE && closedAt != null && now.isBefore(closedAt.plus(AFTER_THE_END)));
    }
}
