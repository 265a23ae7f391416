package io.artistagent.eventlog.projection;

import io.artistagent.eventlog.storage.PostgreSqlEventStorageEngine;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;

/**
 * How far a segment has read.
 *
 * @param token as it is stored; during a replay it also knows how far the projection had been
 */
record Position(TrackingToken token) {

    long index() {
        return PostgreSqlEventStorageEngine.indexOf(token);
    }

    Position advancedTo(long index) {
        return new Position(WrappedToken.advance(token, new GlobalSequenceTrackingToken(index)));
    }

    boolean isReplaying() {
        return token instanceof WrappedToken;
    }
}
