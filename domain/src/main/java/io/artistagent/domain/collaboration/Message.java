package io.artistagent.domain.collaboration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.Text;

/** What one artist writes to another: up to 2,000 characters. */
public record Message(@JsonValue String value) {

    @JsonCreator
    public Message {
        value = Text.of("A message", value, 2000);
    }

    /** Never the words: they are for the other artist alone, and must not reach a log by accident. */
    @Override
    public String toString() {
        return "Message[…]";
    }
}
