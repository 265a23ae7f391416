package io.artistagent.domain.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.InvalidValue;

/** The duration of a track in milliseconds: from one second to 24 hours. */
public record Duration(@JsonValue long millis) {

    @JsonCreator
    public Duration {
        if (millis < 1_000 || millis > 86_400_000) {
            throw new InvalidValue("A duration must be between 1,000 and 86,400,000 milliseconds.");
        }
    }
}
