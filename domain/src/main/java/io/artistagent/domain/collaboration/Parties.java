package io.artistagent.domain.collaboration;

import io.artistagent.domain.artist.ArtistId;
import java.util.Arrays;
import java.util.Optional;

/** The two artists of a collaboration: the one who asked, and the one who was asked. */
public record Parties(ArtistId requesting, ArtistId invited) {

    /** Returns the artist on a side. */
    public ArtistId on(Side side) {
        return switch (side) {
            case REQUESTING -> requesting;
            case INVITED -> invited;
        };
    }

    /** Returns the side of an artist, or empty if the artist is neither of the two. */
    public Optional<Side> sideOf(ArtistId artist) {
        return Arrays.stream(Side.values())
                .filter(side -> on(side).equals(artist))
                .findFirst();
    }

    /** Returns the artist on the other side. */
    ArtistId other(ArtistId artist) {
        return artist.equals(requesting) ? invited : requesting;
    }
}
