package io.artistagent.command.imports.files;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Splits the text of a streaming history into records before parsing them, so that an unreadable record does not affect the others. Missing
 * or misplaced commas are tolerated, and so are the marks that tools leave when they join files.
 */
final class HistoryRecords {

    /** The type of the next part of the text. */
    enum Part {
        LIST_START,
        LIST_END,
        RECORD,
        /** Neither a list nor a record. */
        OTHER,
        END
    }

    /** A position in the text. */
    record Place(long line, long column) {

        /** Returns the position of a location relative to this one. */
        Place within(TokenStreamLocation location) {
            long down = Math.max(1, location.getLineNr()) - 1L;
            long column = Math.max(1, location.getColumnNr());
            return new Place(line + down, down == 0 ? this.column + column - 1 : column);
        }
    }

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final char RECORD_SEPARATOR = '\u001e';

    /** The maximum number of invalid records that are searched for the start of another record. */
    private static final int MAX_SEARCHES = 1_000;

    private static final Pattern START = Pattern.compile("\\{\\s*\"([a-z_]{2,40}|endTime)\"");

    private final Reader text;
    private final int longest;
    private char[] window = new char[16 * 1024];
    private int position;
    private int filled;
    private long line = 1;
    private long column = 1;
    private boolean afterCarriageReturn;

    private Place place = new Place(1, 1);
    private int start;
    private int length;
    private boolean whole;
    private int searches;

    // The state of the scan within a record
    private long depth;
    private boolean inString;
    private boolean escaped;

    /** @param longest the maximum number of characters of a record */
    HistoryRecords(Reader text, int longest) {
        this.text = text;
        this.longest = longest;
    }

    /** Advances to the next part, skipping the rest of the previous record. */
    Part next() throws IOException {
        start = position;
        length = 0;
        whole = true;
        while (has(0) && isBetweenRecords(window[position])) {
            pass(1);
            start = position;
        }
        place = new Place(line, column);
        if (!has(0)) {
            return Part.END;
        }
        switch (window[position]) {
            case '[' -> {
                pass(1);
                return Part.LIST_START;
            }
            case ']' -> {
                pass(1);
                return Part.LIST_END;
            }
            case '{' -> {
                takeRecord();
                return Part.RECORD;
            }
            default -> {
                do {
                    pass(1);
                    start = position;
                } while (has(0) && !isBetweenRecords(window[position]) && "[]{".indexOf(window[position]) < 0);
                return Part.OTHER;
            }
        }
    }

    /** Returns the start of the current part, or the end of the text after the last part. */
    Place place() {
        return place;
    }

    /** Returns whether the record was closed before the end of the text. */
    boolean isWhole() {
        return whole;
    }

    /** Returns whether the record exceeds the maximum length, so that its text is incomplete. */
    boolean isTooLong() {
        return length > longest;
    }

    /** Returns the text of the record, which may be incomplete. */
    CharSequence record() {
        return new String(window, start, length);
    }

    /** Parses the record. */
    JsonParser parse(JsonFactory json) {
        return json.createParser(ObjectReadContext.empty(), window, start, length);
    }

    /**
     * Goes back to where the next record begins within an invalid one. After an unclosed quote or bracket, everything that follows looks
     * like a part of the same record.
     *
     * @return whether there is another record within it
     */
    boolean resume() {
        if (++searches > MAX_SEARCHES) {
            return false;
        }
        Matcher next = START.matcher(record());
        for (int from = 1; next.find(from); from = next.start() + 1) {
            if (HistoryFields.isKnown(next.group(1))) {
                goTo(next.start());
                return true;
            }
        }
        return false;
    }

    /** Skips the rest of a record that is too long. */
    void passOver() throws IOException {
        while (!whole && has(0)) {
            scan(window[position]);
            pass(1);
            start = position;
            whole = depth == 0;
        }
    }

    private void takeRecord() throws IOException {
        depth = 0;
        inString = false;
        escaped = false;
        whole = false;
        while (!whole && length <= longest && has(length)) {
            scan(window[start + length]);
            length++;
            whole = depth == 0;
        }
        pass(length);
    }

    private void scan(char c) {
        if (inString) {
            inString = escaped || c != '"';
            escaped = !escaped && c == '\\';
        } else if (c == '"') {
            inString = true;
        } else if (c == '[' || c == '{') {
            depth++;
        } else if (c == ']' || c == '}') {
            depth--;
        }
    }

    private void goTo(int offset) {
        position = start;
        line = place.line();
        column = place.column();
        afterCarriageReturn = false;
        pass(offset);
    }

    private void pass(int count) {
        for (int end = position + count; position < end; position++) {
            char c = window[position];
            if (c == '\r' || (c == '\n' && !afterCarriageReturn)) {
                line++;
                column = 1;
            } else if (c != '\n') {
                column++;
            }
            afterCarriageReturn = c == '\r';
        }
    }

    private static boolean isBetweenRecords(char c) {
        return c == ',' || c == BYTE_ORDER_MARK || c == RECORD_SEPARATOR || Character.isWhitespace(c);
    }

    /** Returns whether the text has a character at an offset from the start of the part. */
    private boolean has(int offset) throws IOException {
        return start + offset < filled || fill();
    }

    private boolean fill() throws IOException {
        if (start > 0) {
            System.arraycopy(window, start, window, 0, filled - start);
            position -= start;
            filled -= start;
            start = 0;
        }
        if (window.length - filled < 2) {
            window = Arrays.copyOf(window, Math.min(window.length * 2, longest + 16 * 1024));
        }
        int read = text.read(window, filled, window.length - filled);
        filled += Math.max(0, read);
        return read > 0;
    }
}
