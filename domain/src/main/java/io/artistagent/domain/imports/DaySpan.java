package io.artistagent.domain.imports;

import io.artistagent.domain.InvalidValue;
import java.time.LocalDate;

/** A period of whole days, both ends included. */
public record DaySpan(LocalDate first, LocalDate last) {

    public DaySpan {
        if (first.isAfter(last)) {
            throw new InvalidValue("The last day must not be before the first day.");
        }
    }
}
