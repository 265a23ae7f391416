package io.artistagent.domain.artist;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.InvalidValue;
import java.util.UUID;

/** Names an artist. */
public record ArtistId(@JsonValue UUID value) {

    @JsonCreator
    public ArtistId {}

    /** Reads the usual text form of a UUID. */
    public static ArtistId of(String text) {
        try {
            return new ArtistId(UUID.fromString(text));
        } catch (IllegalArgumentException notAUuid) {
            throw new InvalidValue("An id is a UUID.");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
