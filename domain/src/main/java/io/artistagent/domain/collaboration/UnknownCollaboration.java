package io.artistagent.domain.collaboration;

import io.artistagent.domain.Unknown;

/** The collaboration does not exist, or its existence is hidden from the caller. */
public final class UnknownCollaboration extends Unknown {

    public UnknownCollaboration() {
        super("This collaboration does not exist.");
    }
}
