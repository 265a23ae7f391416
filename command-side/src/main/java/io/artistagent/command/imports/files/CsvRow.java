package io.artistagent.command.imports.files;

import io.artistagent.command.imports.files.TableNotes.Note;
import io.artistagent.command.imports.values.Blank;
import io.artistagent.command.imports.values.NumberColumn.Value;
import io.artistagent.domain.catalogue.ReleaseDate;
import io.artistagent.domain.imports.ImportProblem;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table. An unreadable cell that identifies the row is reported and invalidates the row. An unreadable figure is reported and
 * left out; the row's other figures stay. Any other unreadable cell is left empty, with a note. Cells missing at the end count as not
 * reported.
 */
final class CsvRow {

    private static final long MAX_COUNT = 1_000_000_000_000L;
    private static final int MAX_TITLE_LENGTH = 4_000;
    private static final int MAX_AUTHOR_LENGTH = 500;

    /** A song may be called “None”. */
    private static final Set<String> TITLES = Set.of(CsvColumns.SONG, CsvColumns.TITLE);

    private static final Set<String> TOTALS = Set.of(
            "total",
            "totals",
            "grand total",
            "subtotal",
            "sum",
            "summe",
            "gesamt",
            "gesamtsumme",
            "insgesamt",
            "zwischensumme",
            "somme",
            "total général",
            "totale",
            "suma",
            "soma",
            "totaal",
            "σ",
            "average",
            "mean",
            "median",
            "durchschnitt",
            "mittelwert",
            "moyenne",
            "promedio",
            "media");

    private final String file;
    private final CsvRecords.Rec.Cells cells;
    private final CsvColumns columns;
    private final Problems problems;
    private final TableNotes notes;
    private boolean sound = true;
    private int figuresRead;
    private int figuresLost;

    CsvRow(String file, CsvRecords.Rec.Cells cells, CsvColumns columns, Problems problems, TableNotes notes) {
        this.file = file;
        this.cells = cells;
        this.columns = columns;
        this.problems = problems;
        this.notes = notes;
    }

    long line() {
        return cells.line();
    }

    /** Returns whether the row can be recorded, judging by the cells read so far. A row whose figures are all unreadable cannot. */
    boolean isReadable() {
        return sound && (figuresLost == 0 || figuresRead > 0);
    }

    void tell(Note note) {
        notes.tell(note, line());
    }

    /** Returns whether all named cells are empty. */
    boolean isBlank() {
        boolean surplus = cells.cells().size() > columns.header().size();
        return !surplus && columns.header().others().stream().allMatch(this::isBlank) && hasNoFigures();
    }

    /** Returns whether the row's cell in a column is empty or missing. */
    boolean isBlank(String column) {
        CsvCells.Cell cell = cell(column);
        return cell == null || (TITLES.contains(column) ? cell.text().isEmpty() : Blank.is(cell.text()));
    }

    boolean hasNoFigures() {
        return columns.figureNames().stream().allMatch(this::isBlank);
    }

    /** Returns whether the row is labelled as totals, either in the identifying column or, if that is empty, in any cell. */
    boolean isCalledTotals(String identifying) {
        CsvCells.Cell cell = cell(identifying);
        return isBlank(identifying)
                ? cells.cells().stream().anyMatch(any -> isTotals(any.text()))
                : cell != null && isTotals(cell.text());
    }

    private static boolean isTotals(String text) {
        if (text.length() > 20) {
            return false;
        }
        String word = text.toLowerCase(Locale.ROOT);
        return TOTALS.contains(
                word.endsWith(":") ? word.substring(0, word.length() - 1).strip() : word);
    }

    /** Returns a count; null if it was not reported, which differs from zero, or if it is unreadable, which is reported as a problem. */
    @Nullable
    Long number(String column) {
        CsvCells.Cell cell = columns.figureNames().contains(column) ? cell(column) : null;
        if (cell == null) {
            return null;
        }
        switch (columns.figures(column).read(cell.text())) {
            case Value.None() -> {
                return null;
            }
            case Value.Count count
            when count.number() <= MAX_COUNT -> {
                figuresRead++;
                if (count.rounded()) {
                    addProblem(
                            column,
                            cell,
                            "This number may have been rounded. It is imported as it stands in the file.");
                }
                return count.number();
            }
            default -> {
                figuresLost++;
                addProblem(column, cell, "Enter a whole number, such as 1204.");
                return null;
            }
        }
    }

    /** Returns a count if it is readable, without reporting a problem. */
    @Nullable
    Long peek(String column) {
        CsvCells.Cell cell = columns.figureNames().contains(column) ? cell(column) : null;
        return cell != null && columns.figures(column).read(cell.text()) instanceof Value.Count count
                ? Long.valueOf(count.number())
                : null;
    }

    /** Returns whether the row is a single text, such as a line below a table. */
    boolean isLoneText() {
        return cells.cells().size() == 1 && columns.header().size() > 1;
    }

    /** Returns the day of the row, which is required. */
    @Nullable
    LocalDate day(PossibleDays period) {
        CsvCells.Cell cell = cell(CsvColumns.DATE);
        LocalDate day = cell == null ? null : columns.days(CsvColumns.DATE).read(cell.text());
        if (day == null) {
            report(
                    CsvColumns.DATE,
                    cell,
                    "This must be a date such as 2024-05-31, from %s to %s.".formatted(period.from(), period.to()));
        }
        return day;
    }

    /** Returns the release date; null with a note if it is unreadable. */
    @Nullable
    ReleaseDate releaseDate() {
        CsvCells.Cell cell = cell(CsvColumns.RELEASE_DATE);
        if (cell == null || Blank.is(cell.text())) {
            return null;
        }
        ReleaseDate date = columns.releaseDate(cell.text());
        if (date == null) {
            tell(Note.RELEASE_DATE);
        }
        return date;
    }

    /** Returns the day on which music was added to the playlist; null with a note if it is unreadable. */
    @Nullable
    LocalDate addedOn() {
        CsvCells.Cell cell = cell(CsvColumns.DATE_ADDED);
        if (cell == null || Blank.is(cell.text())) {
            return null;
        }
        LocalDate day = columns.days(CsvColumns.DATE_ADDED).read(cell.text());
        if (day == null) {
            tell(Note.DAY_OF_ADDITION);
        }
        return day;
    }

    /** Returns the title on one line, which is required. */
    @Nullable
    String title(String column, String expected) {
        CsvCells.Cell cell = cell(column);
        String title = cell == null ? "" : onOneLine(cell.text());
        if (cell == null || title.isEmpty()) {
            report(column, cell, expected);
            return null;
        }
        tellCleaned(cell.text());
        return bounded(title, MAX_TITLE_LENGTH, Note.SHORTENED);
    }

    /** Returns the author of a playlist on one line; null if there is none. */
    @Nullable
    String author() {
        CsvCells.Cell cell = cell(CsvColumns.AUTHOR);
        String author = cell == null || Blank.is(cell.text()) ? "" : onOneLine(cell.text());
        if (cell == null || author.isEmpty()) {
            return null;
        }
        tellCleaned(cell.text());
        return bounded(author, MAX_AUTHOR_LENGTH, Note.AUTHOR_SHORTENED);
    }

    private void tellCleaned(String text) {
        if (text.codePoints().anyMatch(TextCleaner::steersDirection)) {
            tell(Note.CLEANED);
        }
    }

    private String bounded(String text, int longest, Note shortened) {
        if (text.length() <= longest) {
            return text;
        }
        tell(shortened);
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }

    private static String onOneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !TextCleaner.steersDirection(c))
                .map(c -> breaksTheLine(c) ? ' ' : c)
                .forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    private static boolean breaksTheLine(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** Reports values beyond the last column. Empty cells there are ignored. */
    void requireNoSurplus() {
        List<CsvCells.Cell> all = cells.cells();
        for (int i = columns.header().size(); i < all.size(); i++) {
            if (!all.get(i).text().isEmpty()) {
                report(
                        null,
                        all.get(i),
                        "The row has more values than the header has columns. Put values that contain the separator in quotes.");
                return;
            }
        }
    }

    /** Reports a problem with the value in a column. */
    void report(String column, String detail) {
        report(column, cell(column), detail);
    }

    private void report(@Nullable String column, CsvCells.@Nullable Cell cell, String detail) {
        sound = false;
        addProblem(column, cell, detail);
    }

    private void addProblem(@Nullable String column, CsvCells.@Nullable Cell cell, String detail) {
        int place = cell == null ? cells.text().length() : cell.start();
        problems.add(new ImportProblem(
                file,
                cells.lineOf(place),
                cells.columnOf(place),
                column == null ? null : Ambiguities.shown(columns.header().nameOf(column)),
                cell == null ? null : onOneLine(cell.text()),
                detail,
                1));
    }

    private CsvCells.@Nullable Cell cell(String column) {
        return columns.cell(cells.cells(), column);
    }
}
