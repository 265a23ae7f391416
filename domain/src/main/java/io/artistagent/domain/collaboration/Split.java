package io.artistagent.domain.collaboration;

import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.artist.ArtistId;

/**
 * An artist's share of a track.
 *
 * @param shareBasisPoints the share in basis points: 1 to 10,000, where 10,000 is the whole
 */
public record Split(ArtistId artistId, int shareBasisPoints) {

    public Split {
        if (shareBasisPoints < 1 || shareBasisPoints > Splits.WHOLE) {
            throw new InvalidValue("A share must be between 1 and 10,000 basis points.");
        }
    }
}
