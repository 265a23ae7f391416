package io.artistagent.domain.pictures;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.Ids;
import java.util.UUID;

/** The id of a picture. Each upload gets a new id, so a URL with the id never returns a different picture. */
public record PictureId(@JsonValue UUID value) {

    @JsonCreator
    public PictureId {}

    /** Parses the canonical text form of a UUID. */
    public static PictureId of(String text) {
        return new PictureId(Ids.uuid(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
