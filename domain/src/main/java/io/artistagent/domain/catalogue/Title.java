package io.artistagent.domain.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.Text;

/** The title of a release or a track: one line of up to {@value Text#MAX_TITLE_LENGTH} characters. */
public record Title(@JsonValue String value) {

    @JsonCreator
    public Title {
        value = Text.line("A title", value, Text.MAX_TITLE_LENGTH);
    }

    @Override
    public String toString() {
        return value;
    }
}
