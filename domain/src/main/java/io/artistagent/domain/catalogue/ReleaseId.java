package io.artistagent.domain.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.Ids;
import java.util.UUID;

/** The id of a release. */
public record ReleaseId(@JsonValue UUID value) {

    @JsonCreator
    public ReleaseId {}

    /** Parses the canonical text form of a UUID. */
    public static ReleaseId of(String text) {
        return new ReleaseId(Ids.uuid(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
