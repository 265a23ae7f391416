package io.artistagent.domain.artist;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.Text;

/** The name under which an artist performs: one line of up to {@value Text#MAX_NAME_LENGTH} characters. */
public record StageName(@JsonValue String value) {

    @JsonCreator
    public StageName {
        value = Text.line("A stage name", value, Text.MAX_NAME_LENGTH);
    }

    @Override
    public String toString() {
        return value;
    }
}
