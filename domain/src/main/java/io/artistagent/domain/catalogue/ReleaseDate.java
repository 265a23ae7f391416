package io.artistagent.domain.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.InvalidValue;
import java.time.LocalDate;

/** The day on which a release comes out, in the past or planned: between 1900 and 2100. */
public record ReleaseDate(@JsonValue LocalDate day) {

    @JsonCreator
    public ReleaseDate {
        if (day.getYear() < 1900 || day.getYear() > 2100) {
            throw new InvalidValue("A release date lies between 1900 and 2100.");
        }
    }
}
