package io.artistagent.eventlog.projection;

import io.artistagent.eventlog.head.LogPosition;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;

/**
 * How far a segment has read.
 *
 * @param token the token as it is stored
 */
record Position(TrackingToken token) {

    long index() {
        return LogPosition.indexOf(token);
    }

    Position advancedTo(long index) {
        return new Position(new GlobalSequenceTrackingToken(index));
    }
}
