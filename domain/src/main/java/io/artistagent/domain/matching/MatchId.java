package io.artistagent.domain.matching;

import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.artist.ArtistId;

/**
 * Names the suggestion of one artist to another: the two ids, joined by an underscore. Rankings come and go; the pair stays.
 *
 * @param artistId to whom the other is suggested
 * @param otherArtistId who is suggested
 */
public record MatchId(ArtistId artistId, ArtistId otherArtistId) {

    private static final int LENGTH = 73;
    private static final int MIDDLE = 36;

    /**
     * Reads the form that {@link #toString} writes.
     *
     * @throws UnknownMatch where it names no two artists
     */
    public static MatchId of(String text) {
        if (text.length() != LENGTH || text.charAt(MIDDLE) != '_') {
            throw new UnknownMatch();
        }
        try {
            return new MatchId(ArtistId.of(text.substring(0, MIDDLE)), ArtistId.of(text.substring(MIDDLE + 1)));
        } catch (InvalidValue noArtists) {
            throw new UnknownMatch();
        }
    }

    @Override
    public String toString() {
        return artistId + "_" + otherArtistId;
    }
}
