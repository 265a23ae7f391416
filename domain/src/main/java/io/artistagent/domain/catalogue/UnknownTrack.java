package io.artistagent.domain.catalogue;

import io.artistagent.domain.Unknown;

/** The track does not exist, or its existence is hidden from the caller. */
public final class UnknownTrack extends Unknown {

    public UnknownTrack() {
        super("This track does not exist.");
    }
}
