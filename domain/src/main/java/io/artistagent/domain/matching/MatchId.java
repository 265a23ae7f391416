package io.artistagent.domain.matching;

import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.artist.ArtistId;

/**
 * The id of a suggestion of one artist to another: the two artist ids, joined by an underscore. It does not change when the ranking does.
 *
 * @param artistId the artist to whom the other is suggested
 * @param otherArtistId the suggested artist
 */
public record MatchId(ArtistId artistId, ArtistId otherArtistId) {

    private static final int LENGTH = 73;
    private static final int MIDDLE = 36;

    /**
     * Parses the form that {@link #toString} returns.
     *
     * @throws UnknownMatch if the text does not consist of two artist ids
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
