package io.artistagent.domain.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.Ids;
import java.util.UUID;

/** The id of a case. */
public record CaseId(@JsonValue UUID value) {

    @JsonCreator
    public CaseId {}

    /** Parses the canonical text form of a UUID. */
    public static CaseId of(String text) {
        return new CaseId(Ids.uuid(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
