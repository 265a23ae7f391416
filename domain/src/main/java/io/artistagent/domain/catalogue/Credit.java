package io.artistagent.domain.catalogue;

import io.artistagent.domain.Text;
import io.artistagent.domain.artist.ArtistId;
import org.jspecify.annotations.Nullable;

/**
 * Who did what for a track.
 *
 * @param artistId the artist, where they are registered here
 * @param name the name as it stands in the credits
 */
public record Credit(@Nullable ArtistId artistId, String name, CreditRole role) {

    /** A track has at most so many. */
    public static final int MOST = 50;

    public Credit {
        name = Text.line("A name in the credits", name, Text.LONGEST_NAME);
    }
}
