package io.artistagent.domain.collaboration;

import io.artistagent.domain.artist.ArtistId;
import java.util.Arrays;
import java.util.Optional;

/** The two artists of a collaboration: who asked, and who was asked. */
public record Parties(ArtistId requesting, ArtistId invited) {

    /** The artist on a side. */
    public ArtistId on(Side side) {
        return switch (side) {
            case REQUESTING -> requesting;
            case INVITED -> invited;
        };
    }

    /** The side that an artist is on, or nothing where it is neither of the two. */
    public Optional<Side> sideOf(ArtistId artist) {
        return Arrays.stream(Side.values())
                .filter(side -> on(side).equals(artist))
                .findFirst();
    }

    /** The artist on the other side. */
    ArtistId other(ArtistId artist) {
        return artist.equals(requesting) ? invited : requesting;
    }
}
