package io.artistagent.domain.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.InvalidValue;
import java.util.UUID;

/** Names a track. */
public record TrackId(@JsonValue UUID value) {

    @JsonCreator
    public TrackId {}

    /** Reads the usual text form of a UUID. */
    public static TrackId of(String text) {
        try {
            return new TrackId(UUID.fromString(text));
        } catch (IllegalArgumentException notAUuid) {
            throw new InvalidValue("An id is a UUID.");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
