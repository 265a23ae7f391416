package io.artistagent.domain.artist;

import io.artistagent.domain.Unknown;

/** There is no such artist. */
public final class UnknownArtist extends Unknown {

    public UnknownArtist() {
        super("This artist does not exist.");
    }
}
