package io.artistagent.domain.erasure;

import io.artistagent.domain.Unknown;

/** Nobody has had this person erased. */
public final class UnknownErasure extends Unknown {

    public UnknownErasure() {
        super("There is no erasure for this person.");
    }
}
