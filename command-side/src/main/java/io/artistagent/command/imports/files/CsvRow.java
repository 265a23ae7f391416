package io.artistagent.command.imports.files;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line under a header. Whatever cannot be read in it is reported, and makes the whole row unsound. */
final class CsvRow {

    private static final long MOST = 1_000_000_000_000L;
    private static final LocalDate FIRST_RECORDING = LocalDate.of(1860, 1, 1);

    private final String file;
    private final long line;
    private final CsvHeader header;
    private final List<CsvCells.Cell> cells;
    private final Problems problems;
    private boolean sound = true;

    CsvRow(String file, long line, CsvHeader header, List<CsvCells.Cell> cells, Problems problems) {
        this.file = file;
        this.line = line;
        this.header = header;
        this.cells = cells;
        this.problems = problems;
    }

    long line() {
        return line;
    }

    boolean sound() {
        return sound;
    }

    /** A count; null where nothing was reported, which is not zero. */
    @Nullable
    Long number(String column) {
        CsvCells.Cell cell = reported(column);
        if (cell == null) {
            return null;
        }
        String text = cell.text();
        boolean digits = text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        long number = digits ? Long.parseLong(text) : -1;
        if (number < 0 || number > MOST) {
            report(cell.column(), "“%s” must be a whole number from 0 to %d.".formatted(column, MOST));
            return null;
        }
        return number;
    }

    /** The day that the row speaks of, which every row must name. */
    @Nullable
    LocalDate day(String column, Period period) {
        CsvCells.Cell cell = cell(column);
        LocalDate day = cell == null ? null : date(cell.text());
        if (day == null || !period.includes(day)) {
            report(
                    column,
                    "“%s” must be a day like 2024-05-31, from %s to %s.".formatted(column, period.from(), period.to()));
            return null;
        }
        return day;
    }

    /** The day of a release, which may be older than the service. */
    @Nullable
    LocalDate releaseDay(String column, Period period) {
        CsvCells.Cell cell = reported(column);
        if (cell == null) {
            return null;
        }
        LocalDate day = date(cell.text());
        if (day == null || day.isBefore(FIRST_RECORDING) || day.isAfter(period.to())) {
            report(cell.column(), "“%s” must be a day like 2024-05-31, not after %s.".formatted(column, period.to()));
            return null;
        }
        return day;
    }

    /** A name, which every row must have. */
    @Nullable
    String name(String column) {
        CsvCells.Cell cell = cell(column);
        if (cell == null || cell.text().isEmpty() || !Texts.sound(cell.text())) {
            report(
                    column,
                    "“%s” must be a name of at most 500 characters without control characters.".formatted(column));
            return null;
        }
        return cell.text();
    }

    void report(String column, String detail) {
        CsvCells.Cell cell = cell(column);
        report(cell == null ? 0 : cell.column(), detail);
    }

    private void report(long column, String detail) {
        sound = false;
        problems.add(file, line, column, detail);
    }

    private CsvCells.@Nullable Cell reported(String column) {
        CsvCells.Cell cell = cell(column);
        if (cell == null) {
            return null;
        }
        return switch (cell.text()) {
            case "", "-", "–", "n/a", "N/A" -> null;
            default -> cell;
        };
    }

    private CsvCells.@Nullable Cell cell(String column) {
        int index = header.indexOf(column);
        return index < 0 ? null : cells.get(index);
    }

    private static @Nullable LocalDate date(String text) {
        if (text.length() != 10) {
            return null;
        }
        try {
            return LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE);
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }
}
