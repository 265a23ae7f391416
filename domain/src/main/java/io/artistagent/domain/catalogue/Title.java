package io.artistagent.domain.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.Text;

/** The title of a release or a track: 1 to 200 characters on one line. */
public record Title(@JsonValue String value) {

    @JsonCreator
    public Title {
        value = Text.line("A title", value, 200);
    }

    @Override
    public String toString() {
        return value;
    }
}
