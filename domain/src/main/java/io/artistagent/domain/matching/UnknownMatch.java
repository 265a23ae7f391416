package io.artistagent.domain.matching;

import io.artistagent.domain.Unknown;

/** The match does not exist, or the other artist must not be shown. */
public final class UnknownMatch extends Unknown {

    public UnknownMatch() {
        super("This match does not exist.");
    }
}
