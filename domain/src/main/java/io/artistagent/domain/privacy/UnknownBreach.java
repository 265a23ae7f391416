package io.artistagent.domain.privacy;

import io.artistagent.domain.Unknown;

/** There is no such breach, or the caller must not know of it. */
public final class UnknownBreach extends Unknown {

    public UnknownBreach() {
        super("This breach does not exist.");
    }
}
