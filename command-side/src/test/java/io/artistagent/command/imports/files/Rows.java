package io.artistagent.command.imports.files;

import io.artistagent.domain.statistics.DayFigures;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Creates the rows that a test expects from a table. */
final class Rows {

    private Rows() {}

    static DayFigures day(String day, @Nullable Long streams, @Nullable Long listeners) {
        return new DayFigures(LocalDate.parse(day), streams, listeners, null, null, null, null, null, null);
    }
}
