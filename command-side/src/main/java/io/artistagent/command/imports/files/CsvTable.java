package io.artistagent.command.imports.files;

import io.artistagent.command.imports.files.CsvRecords.Rec;
import io.artistagent.command.imports.files.FileRefused.Reason;
import io.artistagent.command.imports.files.TableNotes.Note;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a table. The separator and the header's position are found by the known column names. As many rows as any real export
 * has are read ahead to determine the formats of their values; later rows of a longer table must agree with them.
 */
final class CsvTable {

    private static final int HEADER_WITHIN = 30;
    private static final int ROWS_AHEAD = 10_000;
    private static final long CHARACTERS_AHEAD = 4_000_000;
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    private final String file;
    private final CsvRecords records;
    private final Problems problems;
    private final TableNotes notes;
    private final Deque<Rec> ahead = new ArrayDeque<>();
    private final CsvColumns columns;
    private char separator;
    private boolean numbered;
    private boolean quoted;

    CsvTable(
            String file,
            CsvRecords records,
            PossibleDays period,
            ReadOptions options,
            Problems problems,
            TableNotes notes)
            throws IOException {
        this.file = file;
        this.records = records;
        this.problems = problems;
        this.notes = notes;
        CsvHeader header = findHeader();
        this.columns = new CsvColumns(header, period, options);
        readAhead();
        columns.requireSettled();
    }

    String file() {
        return file;
    }

    CsvHeader header() {
        return columns.header();
    }

    /** Returns the next non-empty row, or null after the last. Unreadable lines are reported and skipped. */
    @Nullable
    CsvRow next() throws IOException {
        for (Rec rec = nextRecord(); rec != null; rec = nextRecord()) {
            switch (rec) {
                case Rec.Unreadable it -> problems.add(file, it.line(), it.column(), it.detail());
                case Rec.Cells cells
                when header().isRepeatedBy(cells.cells()) -> notes.tell(Note.REPEATED_HEADER, cells.line());
                case Rec.Cells cells -> {
                    CsvRow row = new CsvRow(file, cells, columns, problems, notes);
                    if (!row.isBlank()) {
                        return row;
                    }
                }
            }
        }
        return null;
    }

    private @Nullable Rec nextRecord() throws IOException {
        if (!ahead.isEmpty()) {
            return ahead.poll();
        }
        Rec rec = unnumbered(record());
        if (rec instanceof Rec.Cells cells) {
            columns.see(cells.cells());
            columns.requireSettled();
        }
        return rec;
    }

    private @Nullable Rec record() throws IOException {
        Rec rec = records.next(separator, header().size());
        if (quoted && rec instanceof Rec.Cells cells && cells.cells().size() == 1) {
            String line = cells.cells().getFirst().text();
            try {
                return new Rec.Cells(cells.line(), line, CsvCells.of(line, separator));
            } catch (CsvCells.Damaged damaged) {
                return new Rec.Unreadable(cells.line(), damaged.start + 1L, damaged.detail());
            }
        }
        return rec;
    }

    private void readAhead() throws IOException {
        long characters = 0;
        while (ahead.size() < ROWS_AHEAD && characters < CHARACTERS_AHEAD) {
            Rec rec = record();
            if (rec == null) {
                break;
            }
            characters += rec instanceof Rec.Cells cells ? cells.text().length() : 0;
            ahead.add(rec);
        }
        numbered = areNumbered();
        List<Rec> rows = new ArrayList<>(ahead);
        ahead.clear();
        for (Rec row : rows) {
            Rec rec = unnumbered(row);
            if (rec instanceof Rec.Cells cells) {
                columns.see(cells.cells());
            }
            ahead.add(Objects.requireNonNull(rec));
        }
    }

    /** R writes row numbers in a column that the header omits. */
    private boolean areNumbered() {
        long expected = 1;
        for (Rec rec : ahead) {
            if (rec instanceof Rec.Cells cells
                    && (cells.cells().size() != header().size() + 1
                            || !cells.cells().getFirst().text().equals(String.valueOf(expected++)))) {
                return false;
            }
        }
        return expected > 1;
    }

    private @Nullable Rec unnumbered(@Nullable Rec rec) {
        return numbered && rec instanceof Rec.Cells cells && cells.cells().size() == header().size() + 1
                ? new Rec.Cells(
                        cells.line(),
                        cells.text(),
                        cells.cells().subList(1, cells.cells().size()))
                : rec;
    }

    private CsvHeader findHeader() throws IOException {
        List<String> names = List.of();
        List<String> first = List.of();
        List<Long> above = new ArrayList<>();
        boolean anyText = false;
        char specified = 0;
        for (int looked = 0; looked < HEADER_WITHIN; looked++) {
            Utf8Lines.Line line = records.line();
            if (line == null) {
                break;
            }
            if (!(line instanceof Utf8Lines.Line.Text text)) {
                above.add(line.number());
                continue;
            }
            if (text.text().startsWith("sep=") && text.text().length() == 5) {
                specified = text.text().charAt(4);
                continue;
            }
            if (text.text().isBlank()) {
                continue;
            }
            CsvHeader header = header(text.text(), specified);
            if (!header.kinds().isEmpty()) {
                above.forEach(number -> notes.tell(Note.ABOVE_THE_HEADER, number));
                return sound(header);
            }
            anyText = true;
            names = names.isEmpty() && header.knowsAny() ? header.names() : names;
            first = first.isEmpty() && header.looksLikeNames() ? header.names() : first;
            above.add(line.number());
        }
        throw notFound(names.isEmpty() ? first : names, above.isEmpty(), anyText);
    }

    /** Parses the line as a header, with the separator that yields known columns. */
    private CsvHeader header(String line, char specified) {
        CsvHeader most = CsvHeader.of(List.of());
        for (char candidate : specified == 0 ? SEPARATORS : new char[] {specified}) {
            try {
                List<CsvCells.Cell> cells = CsvCells.of(line, candidate);
                // Some programs quote each line as if it were a single cell
                boolean one = cells.size() == 1 && line.startsWith("\"");
                CsvHeader header =
                        CsvHeader.of(one ? CsvCells.of(cells.getFirst().text(), candidate) : cells);
                if (!header.kinds().isEmpty()) {
                    separator = candidate;
                    quoted = one;
                    return header;
                }
                most = header.size() > most.size() ? header : most;
            } catch (CsvCells.Damaged damaged) {
                // Try the next separator
            }
        }
        return most;
    }

    private static CsvHeader sound(CsvHeader header) throws FileRefused {
        String repeated = header.repeated();
        if (repeated != null) {
            throw unknown(
                    "Two columns have the same name, “%s”.".formatted(Ambiguities.shown(header.nameOf(repeated))));
        }
        return header;
    }

    /** @param names the cells of the first line that contains a known column name, or else of the first that looks like a header */
    private static FileRefused notFound(List<String> names, boolean empty, boolean anyText) {
        if (empty) {
            return new FileRefused(Reason.EMPTY, "The file is empty.");
        }
        if (!anyText) {
            return unknown("The file starts with lines that cannot be read as text.");
        }
        String why = "We don’t recognise the columns of this file";
        if (names.isEmpty()) {
            return unknown(why + ".");
        }
        String found = String.join(
                ", ",
                names.stream()
                        .limit(8)
                        .map(name -> "“" + Ambiguities.shown(name) + "”")
                        .toList());
        return unknown(why + ": " + found + (names.size() > 8 ? ", …." : "."));
    }

    static FileRefused unknown(String why) {
        return new FileRefused(Reason.UNKNOWN_FORMAT, why);
    }
}
