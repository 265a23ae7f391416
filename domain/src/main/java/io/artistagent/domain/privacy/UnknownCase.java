package io.artistagent.domain.privacy;

import io.artistagent.domain.Unknown;

/** There is no such case, or the caller must not know of it. */
public final class UnknownCase extends Unknown {

    public UnknownCase() {
        super("This case does not exist.");
    }
}
