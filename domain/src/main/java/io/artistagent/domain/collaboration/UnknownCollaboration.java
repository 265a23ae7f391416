package io.artistagent.domain.collaboration;

import io.artistagent.domain.Unknown;

/** There is no such collaboration, or none that the caller may know of. */
public final class UnknownCollaboration extends Unknown {

    public UnknownCollaboration() {
        super("This collaboration does not exist.");
    }
}
