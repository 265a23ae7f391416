package io.artistagent.domain.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.Text;

/** What a person wrote with their request: up to 4,000 characters. */
public record CaseNote(@JsonValue String value) {

    @JsonCreator
    public CaseNote {
        value = Text.of("A note", value, 4000);
    }

    /** Omits the text, so that it cannot reach a log by accident. */
    @Override
    public String toString() {
        return "CaseNote[…]";
    }
}
