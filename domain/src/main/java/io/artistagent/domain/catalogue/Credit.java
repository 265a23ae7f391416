package io.artistagent.domain.catalogue;

import io.artistagent.domain.Text;
import io.artistagent.domain.artist.ArtistId;
import org.jspecify.annotations.Nullable;

/**
 * A contributor to a track and their role.
 *
 * @param artistId the contributor's artist id, if they are registered
 * @param name the name as credited
 */
public record Credit(@Nullable ArtistId artistId, String name, CreditRole role) {

    /** The maximum number of credits of a track. */
    public static final int MAX_CREDITS = 50;

    public Credit {
        name = Text.line("A name in the credits", name, Text.MAX_NAME_LENGTH);
    }
}
