package io.artistagent.domain.erasure;

import io.artistagent.domain.Unknown;

/** This person has not been erased. */
public final class UnknownErasure extends Unknown {

    public UnknownErasure() {
        super("There is no erasure for this person.");
    }
}
