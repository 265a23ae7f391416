package io.artistagent.domain.catalogue;

import io.artistagent.domain.Unknown;

/** There is no such track, or none that the caller may know of. */
public final class UnknownTrack extends Unknown {

    public UnknownTrack() {
        super("This track does not exist.");
    }
}
