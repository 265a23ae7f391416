package io.artistagent.domain.artist;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.Text;

/** The name under which an artist performs: one line of up to {@value Text#LONGEST_NAME} characters. */
public record StageName(@JsonValue String value) {

    @JsonCreator
    public StageName {
        value = Text.line("A stage name", value, Text.LONGEST_NAME);
    }

    @Override
    public String toString() {
        return value;
    }
}
