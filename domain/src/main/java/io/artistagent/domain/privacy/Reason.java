package io.artistagent.domain.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.Text;

/** Why an officer decided, extended, held or lifted something: up to 2,000 characters. */
public record Reason(@JsonValue String value) {

    @JsonCreator
    public Reason {
        value = Text.of("A reason", value, 2000);
    }

    /** Omits the text, so that it cannot reach a log by accident. */
    @Override
    public String toString() {
        return "Reason[…]";
    }
}
