package io.artistagent.domain.artist;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.Text;

/** An artist's biography: up to 2,000 characters. */
public record Bio(@JsonValue String value) {

    @JsonCreator
    public Bio {
        value = Text.of("A bio", value, 2000);
    }

    @Override
    public String toString() {
        return value;
    }
}
