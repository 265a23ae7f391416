package io.artistagent.command.imports.files;

import io.artistagent.command.imports.values.DayColumn;
import io.artistagent.command.imports.values.Interpretation;
import io.artistagent.command.imports.values.NumberColumn;
import io.artistagent.command.imports.values.PartialDate;
import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.catalogue.ReleaseDate;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The columns of a table that are read, and the format of each. */
final class CsvColumns {

    static final String DATE = "date";
    static final String SONG = "song";
    static final String RELEASE_DATE = "release date";
    static final String TITLE = "title";
    static final String AUTHOR = "author";
    static final String DATE_ADDED = "date added";

    private static final LocalDate FIRST_RECORDING = LocalDate.of(1860, 1, 1);

    private final CsvHeader header;
    private final LocalDate last;
    private final Map<String, DayColumn> days = new LinkedHashMap<>();
    private final Map<String, NumberColumn> figures = new LinkedHashMap<>();

    CsvColumns(CsvHeader header, PossibleDays period, ReadOptions options) {
        this.header = header;
        this.last = period.to();
        for (String name : header.dates()) {
            LocalDate first = name.equals(RELEASE_DATE) ? FIRST_RECORDING : period.from();
            days.put(name, new DayColumn(first, last, options.dates()));
        }
        for (String name : header.figures()) {
            if (header.has(name)) {
                figures.put(name, new NumberColumn(options.numbers()));
            }
        }
    }

    CsvHeader header() {
        return header;
    }

    DayColumn days(String name) {
        return Objects.requireNonNull(days.get(name));
    }

    /** Returns a release date as precisely as it is given; null if it is unreadable or in the future. */
    @Nullable
    ReleaseDate releaseDate(String text) {
        LocalDate day = days(RELEASE_DATE).read(text);
        if (day != null) {
            return ReleaseDate.on(day);
        }
        String partial = PartialDate.of(text);
        try {
            ReleaseDate date = partial == null ? null : new ReleaseDate(partial);
            return date == null || date.firstDay().isAfter(last) ? null : date;
        } catch (InvalidValue beyondAllRecordings) {
            return null;
        }
    }

    /** Returns the names of the count columns, as the exports call them. */
    List<String> figureNames() {
        return List.copyOf(figures.keySet());
    }

    NumberColumn figures(String name) {
        return Objects.requireNonNull(figures.get(name));
    }

    CsvCells.@Nullable Cell cell(List<CsvCells.Cell> cells, String column) {
        int index = header.indexOf(column);
        return index < 0 || index >= cells.size() ? null : cells.get(index);
    }

    /** Takes the values of a row into account. */
    void see(List<CsvCells.Cell> cells) {
        days.forEach((name, column) -> see(cells, name, column::see));
        figures.forEach((name, column) -> see(cells, name, column::see));
    }

    private void see(List<CsvCells.Cell> cells, String column, Consumer<String> take) {
        CsvCells.Cell cell = cell(cells, column);
        if (cell != null) {
            take.accept(cell.text());
        }
    }

    /** @throws FileRefused if the values seen so far have several interpretations, or none */
    void requireSettled() throws FileRefused {
        for (Map.Entry<String, DayColumn> column : days.entrySet()) {
            Interpretation interpretation = column.getValue().interpretation();
            Ambiguities.check(header.nameOf(column.getKey()), interpretation, Ambiguities.DATES);
        }
        for (Map.Entry<String, NumberColumn> column : figures.entrySet()) {
            Interpretation interpretation = column.getValue().interpretation();
            Ambiguities.check(header.nameOf(column.getKey()), interpretation, Ambiguities.NUMBERS);
        }
    }
}
