package io.artistagent.domain.catalogue;

import io.artistagent.domain.Unknown;

/** There is no such release, or none that the caller may know of. */
public final class UnknownRelease extends Unknown {

    public UnknownRelease() {
        super("This release does not exist.");
    }
}
