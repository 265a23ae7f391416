package io.artistagent.command.imports.files;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a CSV line into its cells and keeps the place of each. The exports never break a line within a cell, so an open quote ends
 * with its line: one damaged line then costs one line, not the rest of the file.
 */
final class CsvCells {

    /** A cell and the column where it begins, counted in characters from 1. */
    record Cell(long column, String text) {}

    /** A line that cannot be cut into cells. */
    static final class Damaged extends Exception {

        private static final long serialVersionUID = 1L;

        final long column;

        Damaged(long column, String detail) {
            super(detail, null, false, false);
            this.column = column;
        }

        String detail() {
            return String.valueOf(getMessage());
        }
    }

    private final String line;
    private final List<Cell> cells = new ArrayList<>();
    private int position;

    private CsvCells(String line) {
        this.line = line;
    }

    static List<Cell> of(String line) throws Damaged {
        return new CsvCells(line).cut();
    }

    private List<Cell> cut() throws Damaged {
        while (true) {
            int start = position;
            String text = position < line.length() && line.charAt(position) == '"' ? quoted() : plain();
            cells.add(new Cell(columnOf(start), text.strip()));
            if (position == line.length()) {
                return cells;
            }
            position++;
        }
    }

    private String plain() {
        int comma = line.indexOf(',', position);
        int start = position;
        position = comma < 0 ? line.length() : comma;
        return line.substring(start, position);
    }

    private String quoted() throws Damaged {
        int start = position;
        StringBuilder text = new StringBuilder();
        position++;
        while (true) {
            int quote = line.indexOf('"', position);
            if (quote < 0) {
                throw new Damaged(columnOf(start), "The quote that opens here is not closed on its line.");
            }
            text.append(line, position, quote);
            position = quote + 1;
            if (position == line.length() || line.charAt(position) == ',') {
                return text.toString();
            }
            if (line.charAt(position) != '"') {
                throw new Damaged(columnOf(position), "After a closing quote comes a comma or the end of the line.");
            }
            text.append('"');
            position++;
        }
    }

    private long columnOf(int index) {
        return line.codePointCount(0, index) + 1L;
    }
}
