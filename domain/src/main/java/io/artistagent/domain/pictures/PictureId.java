package io.artistagent.domain.pictures;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.Ids;
import java.util.UUID;

/** Names a picture. Each upload gets a new one, so an address that holds it never shows another picture. */
public record PictureId(@JsonValue UUID value) {

    @JsonCreator
    public PictureId {}

    /** Reads the usual text form of a UUID. */
    public static PictureId of(String text) {
        return new PictureId(Ids.uuid(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
