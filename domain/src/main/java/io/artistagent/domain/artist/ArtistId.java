package io.artistagent.domain.artist;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.Ids;
import java.util.UUID;

/** The id of an artist. */
public record ArtistId(@JsonValue UUID value) {

    @JsonCreator
    public ArtistId {}

    /** Parses the canonical text form of a UUID. */
    public static ArtistId of(String text) {
        return new ArtistId(Ids.uuid(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
