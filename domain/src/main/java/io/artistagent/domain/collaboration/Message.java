package io.artistagent.domain.collaboration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.Text;

/** A message from one artist to another: up to 2,000 characters. */
public record Message(@JsonValue String value) {

    @JsonCreator
    public Message {
        value = Text.of("A message", value, 2000);
    }

    /** Omits the text, which only the other artist may read, so that it cannot reach a log by accident. */
    @Override
    public String toString() {
        return "Message[…]";
    }
}
