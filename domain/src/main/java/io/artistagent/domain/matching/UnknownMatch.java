package io.artistagent.domain.matching;

import io.artistagent.domain.Unknown;

/** The two artists are no match, or the other may not be shown. */
public final class UnknownMatch extends Unknown {

    public UnknownMatch() {
        super("This match does not exist.");
    }
}
