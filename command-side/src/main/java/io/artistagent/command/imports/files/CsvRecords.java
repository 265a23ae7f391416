package io.artistagent.command.imports.files;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits a table into records. A record is one line, or several if a quoted cell contains line breaks. An unclosed quote makes only its own
 * line unreadable, not the rest of the file.
 */
final class CsvRecords {

    /** The next record of the table, readable or not. */
    sealed interface Rec {

        /** @param line the number of its first line */
        record Cells(long line, String text, List<CsvCells.Cell> cells) implements Rec {

            /** Returns the line of an offset in the record. */
            long lineOf(int place) {
                return line
                        + text.substring(0, place)
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
            }

            /** Returns the column of an offset in the record, in characters from 1. */
            long columnOf(int place) {
                int lineStart = text.lastIndexOf('\n', Math.max(0, place - 1)) + 1;
                return text.codePointCount(Math.min(lineStart, place), place) + 1L;
            }
        }

        /** A line that is unreadable from a column on. */
        record Unreadable(long line, long column, String detail) implements Rec {}
    }

    /** The maximum number of line breaks in a cell. */
    private static final int MAX_BREAKS = 20;

    /** The maximum number of unclosed quotes for which the following lines are searched. */
    private static final int MAX_SEARCHES = 100;

    private final Utf8Lines lines;
    private final RowLimit limit;
    private final int longest;
    private final Deque<Utf8Lines.Line> ahead = new ArrayDeque<>();
    private int searches;

    CsvRecords(Utf8Lines lines, RowLimit limit, int longest) {
        this.lines = lines;
        this.limit = limit;
        this.longest = longest;
    }

    /** Returns the next line as it is, or null after the last. */
    Utf8Lines.@Nullable Line line() throws IOException {
        Utf8Lines.Line line = ahead.isEmpty() ? lines.next() : ahead.poll();
        if (line != null) {
            limit.countOne();
        }
        return line;
    }

    /**
     * Returns the next record, or null after the last.
     *
     * @param columns the expected number of cells
     */
    @Nullable
    Rec next(char separator, int columns) throws IOException {
        return switch (line()) {
            case null -> null;
            case Utf8Lines.Line.Unreadable it -> new Rec.Unreadable(it.number(), it.column(), it.detail());
            case Utf8Lines.Line.Text it -> record(it, separator, columns);
        };
    }

    private Rec record(Utf8Lines.Line.Text line, char separator, int columns) throws IOException {
        try {
            return new Rec.Cells(line.number(), line.text(), CsvCells.of(line.text(), separator));
        } catch (CsvCells.Damaged damaged) {
            Rec.Cells whole = damaged.open && !looksWhole(line.text(), separator, columns)
                    ? overSeveralLines(line, separator)
                    : null;
            return whole == null
                    ? new Rec.Unreadable(
                            line.number(), line.text().codePointCount(0, damaged.start) + 1L, damaged.detail())
                    : whole;
        }
    }

    /** A line with the expected number of separators is complete except for its quote. */
    private static boolean looksWhole(String line, char separator, int columns) {
        return columns > 1 && line.chars().filter(c -> c == separator).count() >= columns - 1L;
    }

    private Rec.@Nullable Cells overSeveralLines(Utf8Lines.Line.Text first, char separator) throws IOException {
        if (searches == MAX_SEARCHES) {
            return null;
        }
        readAhead();
        StringBuilder text = new StringBuilder(first.text());
        int taken = 0;
        for (Iterator<Utf8Lines.Line> next = ahead.iterator(); next.hasNext() && taken < MAX_BREAKS; ) {
            if (!(next.next() instanceof Utf8Lines.Line.Text more)
                    || text.length() + more.text().length() > longest) {
                break;
            }
            taken++;
            text.append('\n').append(more.text());
            if (more.text().indexOf('"') >= 0) {
                try {
                    List<CsvCells.Cell> cells = CsvCells.of(text.toString(), separator);
                    for (int line = 0; line < taken; line++) {
                        line();
                    }
                    return new Rec.Cells(first.number(), text.toString(), cells);
                } catch (CsvCells.Damaged damaged) {
                    if (!damaged.open) {
                        break;
                    }
                }
            }
        }
        searches++;
        return null;
    }

    private void readAhead() throws IOException {
        while (ahead.size() < MAX_BREAKS) {
            Utf8Lines.Line line = lines.next();
            if (line == null) {
                return;
            }
            ahead.add(line);
        }
    }
}
