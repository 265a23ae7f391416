package io.artistagent.domain.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.InvalidValue;
import java.util.UUID;

/** Names a release. */
public record ReleaseId(@JsonValue UUID value) {

    @JsonCreator
    public ReleaseId {}

    /** Reads the usual text form of a UUID. */
    public static ReleaseId of(String text) {
        try {
            return new ReleaseId(UUID.fromString(text));
        } catch (IllegalArgumentException notAUuid) {
            throw new InvalidValue("An id is a UUID.");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
