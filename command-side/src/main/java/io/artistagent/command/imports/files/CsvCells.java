package io.artistagent.command.imports.files;

import io.artistagent.command.imports.values.Padding;
import java.util.ArrayList;
import java.util.List;

/** Splits a CSV record into cells according to RFC 4180. A quoted cell may contain separators, doubled quotes and line breaks. */
final class CsvCells {

    /** A cell and its offset in the record. */
    record Cell(int start, String text) {}

    /** Signals that a record cannot be split into cells beyond an offset. */
    static final class Damaged extends Exception {

        private static final long serialVersionUID = 1L;

        final int start;
        final boolean open;

        private Damaged(int start, boolean open, String detail) {
            super(detail, null, false, false);
            this.start = start;
            this.open = open;
        }

        String detail() {
            return String.valueOf(getMessage());
        }
    }

    /** More columns than any export has. */
    private static final int MAX_CELLS = 500;

    private final String record;
    private final char separator;
    private final List<Cell> cells = new ArrayList<>();
    private int position;

    private CsvCells(String record, char separator) {
        this.record = record;
        this.separator = separator;
    }

    /** @throws Damaged if a quote is not closed, or closes before the end of its cell */
    static List<Cell> of(String record, char separator) throws Damaged {
        return new CsvCells(record, separator).cut();
    }

    private List<Cell> cut() throws Damaged {
        while (true) {
            int start = position;
            String text = isQuoted() ? quoted() : plain();
            cells.add(new Cell(start, Padding.strip(text)));
            if (position == record.length()) {
                return cells;
            }
            if (cells.size() == MAX_CELLS) {
                throw new Damaged(position, false, "A row can have at most %d cells.".formatted(MAX_CELLS));
            }
            position++;
        }
    }

    /** Spaces may precede an opening quote. */
    private boolean isQuoted() {
        int first = position;
        while (first < record.length() && record.charAt(first) == ' ') {
            first++;
        }
        return first < record.length() && record.charAt(first) == '"';
    }

    private String plain() {
        int end = record.indexOf(separator, position);
        int start = position;
        position = end < 0 ? record.length() : end;
        return record.substring(start, position);
    }

    private String quoted() throws Damaged {
        int start = record.indexOf('"', position);
        StringBuilder text = new StringBuilder();
        position = start + 1;
        while (true) {
            int quote = record.indexOf('"', position);
            if (quote < 0) {
                throw new Damaged(start, true, "This opening quote is not closed.");
            }
            text.append(record, position, quote);
            position = quote + 1;
            if (position < record.length() && record.charAt(position) == '"') {
                text.append('"');
                position++;
            } else if (endsCell()) {
                return text.toString();
            } else {
                throw new Damaged(
                        position, false, "A closing quote must be followed by a separator or the end of the line.");
            }
        }
    }

    /** Spaces may follow a closing quote. */
    private boolean endsCell() {
        int next = position;
        while (next < record.length() && record.charAt(next) == ' ' && separator != ' ') {
            next++;
        }
        if (next < record.length() && record.charAt(next) != separator) {
            return false;
        }
        position = next;
        return true;
    }
}
