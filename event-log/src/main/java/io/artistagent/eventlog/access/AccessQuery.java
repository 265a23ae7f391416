package io.artistagent.eventlog.access;

import io.artistagent.eventlog.access.Access.Action;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the access log are wanted. Null means any.
 *
 * @param subject a person whose data was accessed
 * @param actor who acted
 * @param notBy an actor whose accesses are left out
 * @param role the role in which somebody acted
 * @param purpose the whole purpose, in upper or lower case
 * @param action what was done
 * @param trace the id of the trace of the request
 * @param from the first moment
 * @param to the moment before which they happened
 * @param newestFirst the order of the list, by time
 * @param after the place behind which the list begins
 * @param limit the length of the list at most
 */
public record AccessQuery(
        @Nullable UUID subject,
        @Nullable String actor,
        @Nullable String notBy,
        @Nullable String role,
        @Nullable String purpose,
        @Nullable Action action,
        @Nullable String trace,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean newestFirst,
        RecordedAccess.@Nullable Place after,
        int limit) {

    /** Every access, oldest first. */
    public static AccessQuery all(int limit) {
        return new AccessQuery(null, null, null, null, null, null, null, null, null, false, null, limit);
    }

    /** The same in a period of time. */
    public AccessQuery between(Instant first, Instant end) {
        return new AccessQuery(
                subject, actor, notBy, role, purpose, action, trace, first, end, newestFirst, after, limit);
    }

    /** The same behind a place in the list. */
    public AccessQuery after(RecordedAccess.Place place) {
        return new AccessQuery(
                subject, actor, notBy, role, purpose, action, trace, from, to, newestFirst, place, limit);
    }

    /** What others did with the data of a person, newest first. */
    public static AccessQuery byOthers(UUID subject, RecordedAccess.@Nullable Place after, int limit) {
        return new AccessQuery(
                subject, null, subject.toString(), null, null, null, null, null, null, true, after, limit);
    }

    /** What a person did, newest first. */
    public static AccessQuery by(UUID actor, RecordedAccess.@Nullable Place after, int limit) {
        return new AccessQuery(null, actor.toString(), null, null, null, null, null, null, null, true, after, limit);
    }
}
