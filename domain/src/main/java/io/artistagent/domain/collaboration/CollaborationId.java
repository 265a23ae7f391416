package io.artistagent.domain.collaboration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.Ids;
import java.util.UUID;

/** The id of a collaboration. */
public record CollaborationId(@JsonValue UUID value) {

    @JsonCreator
    public CollaborationId {}

    /** Parses the canonical text form of a UUID. */
    public static CollaborationId of(String text) {
        return new CollaborationId(Ids.uuid(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
