package io.artistagent.domain.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.Ids;
import java.util.UUID;

/** The id of a breach in the register. */
public record BreachId(@JsonValue UUID value) {

    @JsonCreator
    public BreachId {}

    /** Parses the canonical text form of a UUID. */
    public static BreachId of(String text) {
        return new BreachId(Ids.uuid(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
