package io.artistagent.domain.artist;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.Text;

/** The name under which an artist performs: 1 to 100 characters on one line. */
public record StageName(@JsonValue String value) {

    @JsonCreator
    public StageName {
        value = Text.line("A stage name", value, 100);
    }

    @Override
    public String toString() {
        return value;
    }
}
