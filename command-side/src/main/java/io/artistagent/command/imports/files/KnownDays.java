package io.artistagent.command.imports.files;

import io.artistagent.domain.statistics.DayFigures;
import org.jspecify.annotations.Nullable;

/** The days that an upload has told so far. */
final class KnownDays {

    /** What a row adds to them. */
    sealed interface Outcome {

        record New() implements Outcome {}

        record Same() implements Outcome {}

        /** @param place where the day stands with other figures */
        record Different(String place) implements Outcome {}
    }

    private record Known(DayFigures figures, String file, long line) {}

    private final Period period;
    private final @Nullable Known[] days;

    KnownDays(Period period) {
        this.period = period;
        this.days = new Known[period.length()];
    }

    Outcome add(DayFigures figures, String file, long line) {
        int index = period.indexOf(figures.day());
        Known known = days[index];
        if (known == null) {
            days[index] = new Known(figures, file, line);
            return new Outcome.New();
        }
        if (known.figures().equals(figures)) {
            return new Outcome.Same();
        }
        String place = "line " + known.line();
        return new Outcome.Different(known.file().equals(file) ? place : known.file() + ", " + place);
    }
}
