package io.artistagent.query.audit.trail;

import io.artistagent.domain.Unknown;

/** The trail has no event with this id. */
final class UnknownEvent extends Unknown {

    private static final long serialVersionUID = 1;

    UnknownEvent() {
        super("There is no event with this id. An event appears in the trail about a second after it happened.");
    }
}
