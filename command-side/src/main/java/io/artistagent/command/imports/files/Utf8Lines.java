package io.artistagent.command.imports.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines of UTF-8 text with any line ending. A line that is invalid or too long is reported as one unreadable line, and reading
 * continues with the next. The excess of a line that is too long is skipped without being stored.
 */
final class Utf8Lines {

    /** A line, readable or not. */
    sealed interface Line {

        long number();

        /** A readable line. */
        record Text(long number, String text) implements Line {}

        /** A line that is unreadable from a column on. */
        record Unreadable(long number, long column, String detail) implements Line {}
    }

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[16 * 1024];
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private int position;
    private int filled;
    private byte[] line = new byte[256];
    private int length;
    private boolean tooLong;
    private long number;

    Utf8Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Returns the next line, or null after the last. */
    @Nullable
    Line next() throws IOException {
        if (!fill()) {
            return null;
        }
        length = 0;
        tooLong = false;
        number++;
        while (fill()) {
            int end = endOfLineInBuffer();
            keep(position, end);
            position = end;
            if (end < filled) {
                passLineEnding();
                break;
            }
        }
        return tooLong
                ? new Line.Unreadable(
                        number, longest + 1L, String.format(Locale.ROOT, "The line is longer than %,d bytes.", longest))
                : decode();
    }

    private int endOfLineInBuffer() {
        int end = position;
        while (end < filled && buffer[end] != '\n' && buffer[end] != '\r') {
            end++;
        }
        return end;
    }

    private void passLineEnding() throws IOException {
        boolean carriageReturn = buffer[position++] == '\r';
        if (carriageReturn && fill() && buffer[position] == '\n') {
            position++;
        }
    }

    private void keep(int from, int to) {
        int more = to - from;
        if (tooLong || length + more > longest) {
            tooLong = true;
            return;
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(length + more, line.length * 2));
        }
        System.arraycopy(buffer, from, line, length, more);
        length += more;
    }

    private boolean fill() throws IOException {
        while (position == filled) {
            int read = in.read(buffer, 0, buffer.length);
            if (read < 0) {
                return false;
            }
            position = 0;
            filled = read;
        }
        return true;
    }

    private Line decode() {
        CharBuffer text = CharBuffer.allocate(length);
        CoderResult result = decoder.reset().decode(ByteBuffer.wrap(line, 0, length), text, true);
        text.flip();
        if (result.isError()) {
            long column = Character.codePointCount(text, 0, text.length()) + 1L;
            return new Line.Unreadable(
                    number, column, "The text cannot be read here: its encoding differs from the rest of the file.");
        }
        return new Line.Text(number, text.toString());
    }
}
