package io.artistagent.domain.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.Ids;
import java.util.UUID;

/** The id of an import. */
public record ImportId(@JsonValue UUID value) {

    @JsonCreator
    public ImportId {}

    /** Parses the canonical text form of a UUID. */
    public static ImportId of(String text) {
        return new ImportId(Ids.uuid(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
