package io.artistagent.domain.collaboration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.InvalidValue;
import java.util.UUID;

/** Names a collaboration. */
public record CollaborationId(@JsonValue UUID value) {

    @JsonCreator
    public CollaborationId {}

    /** Reads the usual text form of a UUID. */
    public static CollaborationId of(String text) {
        try {
            return new CollaborationId(UUID.fromString(text));
        } catch (IllegalArgumentException notAUuid) {
            throw new InvalidValue("An id is a UUID.");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
