package io.artistagent.domain.collaboration;

import io.artistagent.domain.artist.ArtistId;

/** The two artists of a collaboration: who asked, and who was asked. */
public record Parties(ArtistId requesting, ArtistId invited) {

    boolean include(ArtistId artist) {
        return artist.equals(requesting) || artist.equals(invited);
    }

    /** The artist on the other side. */
    ArtistId other(ArtistId artist) {
        return artist.equals(requesting) ? invited : requesting;
    }
}
