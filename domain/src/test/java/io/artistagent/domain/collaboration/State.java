package io.artistagent.domain.collaboration;

import static io.artistagent.domain.Cast.ALMA;
import static io.artistagent.domain.Cast.BRUNO;
import static io.artistagent.domain.Cast.NOW;
import static io.artistagent.domain.collaboration.Requests.EXPIRY;
import static io.artistagent.domain.collaboration.Requests.HALVES;
import static io.artistagent.domain.collaboration.Requests.ID;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** The events that lead to each status. LATE is an expired request whose deadline has not fired yet. */
enum State {
    PENDING,
    LATE,
    ACCEPTED(accepted()),
    DECLINED(new CollaborationDeclined(ID, BRUNO)),
    WITHDRAWN(new CollaborationWithdrawn(ID, ALMA)),
    EXPIRED(new CollaborationExpired(ID)),
    IN_PROGRESS(accepted(), started()),
    COMPLETED(accepted(), started(), new CollaborationCompleted(ID, ALMA)),
    CANCELLED(accepted(), new CollaborationCancelled(ID, ALMA));

    final List<Object> events;

    State(Object... since) {
        events = Arrays.asList(since);
    }

    Instant time() {
        return this == LATE ? EXPIRY : NOW;
    }

    CollaborationStatus status() {
        return (this == LATE ? CollaborationStatus.PENDING : CollaborationStatus.valueOf(name())).at(time(), EXPIRY);
    }

    private static CollaborationAccepted accepted() {
        return new CollaborationAccepted(ID, BRUNO, HALVES);
    }

    private static CollaborationStarted started() {
        return new CollaborationStarted(ID, ALMA);
    }
}
