package io.artistagent.domain.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.Text;

/** What happened in a breach, or what was done about it. It must not name anyone, because no key can erase it: up to 10,000 characters. */
public record BreachText(@JsonValue String value) {

    @JsonCreator
    public BreachText {
        value = Text.of("A description", value, 10000);
    }

    /** Omits the text, so that it cannot reach a log by accident. */
    @Override
    public String toString() {
        return "BreachText[…]";
    }
}
