package io.artistagent.eventlog.access;

import java.time.Instant;
import java.util.UUID;

/** An entry of the access log, with its number and its id. */
public record RecordedAccess(long position, UUID id, Access access) {

    /** Its place in a list by time. */
    public Place place() {
        return new Place(access.at(), position);
    }

    /** A place in a list by time; entries of the same time are in the order in which they were recorded. */
    public record Place(Instant at, long position) {}
}
