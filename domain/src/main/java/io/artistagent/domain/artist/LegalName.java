package io.artistagent.domain.artist;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.Text;

/** A person's legal name: up to {@value Text#MAX_NAME_LENGTH} characters. */
public record LegalName(@JsonValue String name) {

    @JsonCreator
    public LegalName {
        name = Text.line("A legal name", name, Text.MAX_NAME_LENGTH);
    }

    /** Omits the name, so that it cannot reach a log by accident. */
    @Override
    public String toString() {
        return "LegalName[…]";
    }
}
