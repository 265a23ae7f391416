package io.artistagent.domain.artist;

import io.artistagent.domain.Unknown;

/** The artist does not exist. */
public final class UnknownArtist extends Unknown {

    public UnknownArtist() {
        super("This artist does not exist.");
    }
}
