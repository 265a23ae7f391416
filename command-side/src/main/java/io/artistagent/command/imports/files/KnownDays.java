package io.artistagent.command.imports.files;

import io.artistagent.domain.statistics.DayFigures;
import org.jspecify.annotations.Nullable;

/** The days read from an upload so far. */
final class KnownDays {

    /** The effect of a new row. */
    sealed interface Outcome {

        record New() implements Outcome {}

        record Same() implements Outcome {}

        /** @param detail says where the day occurs with other figures, in two sentences */
        record Different(String detail) implements Outcome {}
    }

    private record Known(DayFigures figures, String file, long line) {}

    private final PossibleDays period;
    private final @Nullable Known[] days;

    KnownDays(PossibleDays period) {
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
        return new Outcome.Different(
                known.file().equals(file)
                        ? "This day is already in line %1$d. Line %1$d is used.".formatted(known.line())
                        : "This day is already in %s, line %d. That line is used."
                                .formatted(known.file(), known.line()));
    }
}
