package io.artistagent.domain.privacy;

import io.artistagent.domain.Unknown;

/** There is no such legal hold, or the caller must not know of it. */
public final class UnknownLegalHold extends Unknown {

    public UnknownLegalHold() {
        super("This legal hold does not exist.");
    }
}
