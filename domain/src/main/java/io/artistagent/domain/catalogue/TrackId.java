package io.artistagent.domain.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.Ids;
import java.util.UUID;

/** The id of a track. */
public record TrackId(@JsonValue UUID value) {

    @JsonCreator
    public TrackId {}

    /** Parses the canonical text form of a UUID. */
    public static TrackId of(String text) {
        return new TrackId(Ids.uuid(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
