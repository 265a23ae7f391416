package io.artistagent.domain.catalogue;

import io.artistagent.domain.Unknown;

/** The release does not exist, or its existence is hidden from the caller. */
public final class UnknownRelease extends Unknown {

    public UnknownRelease() {
        super("This release does not exist.");
    }
}
