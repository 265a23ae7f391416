package io.artistagent.domain.matching;

import io.artistagent.domain.Unknown;

/** The two artists are no match, or the other may not be shown. */
public final class UnknownMatch extends Unknown {

    public UnknownMatch() {
        super("There is no such match.");
    }
}
