package io.artistagent.command.imports.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Decodes a JSON file in UTF-8 or UTF-16, with or without a byte order mark, or in UTF-32 with one. Malformed bytes become U+FFFD; their
 * number and the position of the first are recorded.
 */
final class JsonText extends Reader {

    private final InputStream in;
    private final Charset charset;
    private final ByteBuffer bytes = ByteBuffer.allocate(16 * 1024).flip();
    private final CharsetDecoder decoder;
    private boolean atEnd;
    private long line = 1;
    private long column = 1;
    private long malformed;
    private long malformedLine;
    private long malformedColumn;

    private JsonText(InputStream in, Charset charset) {
        this.in = in;
        this.charset = charset;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Detects the encoding from the first bytes: JSON begins with two ASCII characters or a byte order mark. */
    static JsonText of(InputStream bytes) throws IOException {
        PushbackInputStream rest = new PushbackInputStream(bytes, 4);
        byte[] first = rest.readNBytes(4);
        TextEncoding marked = TextEncoding.marked(first);
        int mark = marked == null ? 0 : marked.mark();
        rest.unread(first, mark, first.length - mark);
        return new JsonText(rest, marked == null ? unmarked(first) : marked.charset());
    }

    private static Charset unmarked(byte[] first) {
        if (first.length < 2 || first[0] != 0 == (first[1] != 0)) {
            return StandardCharsets.UTF_8;
        }
        return first[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    /** Reports all malformed bytes as a single problem. */
    void reportTo(Problems problems, String file) {
        if (malformed > 0) {
            problems.add(
                    file,
                    malformedLine,
                    malformedColumn,
                    String.format(
                            Locale.ROOT,
                            "The text is not valid %s in %,d places, of which this is the first. “�” marks what was lost.",
                            charset.name(),
                            malformed));
        }
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length < 2) {
            throw new IllegalArgumentException("The buffer must hold at least two characters");
        }
        while (true) {
            CharBuffer text = CharBuffer.wrap(target, offset, length);
            CoderResult result = decoder.decode(bytes, text, atEnd);
            int decoded = text.position() - offset;
            if (decoded > 0) {
                follow(target, offset, decoded);
                return decoded;
            }
            if (result.isError()) {
                target[offset] = replacement(result);
                follow(target, offset, 1);
                return 1;
            }
            if (atEnd) {
                return -1;
            }
            fill();
        }
    }

    private char replacement(CoderResult result) {
        if (malformed == 0) {
            malformedLine = line;
            malformedColumn = column;
        }
        malformed++;
        bytes.position(bytes.position() + result.length());
        return '\ufffd';
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            atEnd = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    private void follow(char[] text, int offset, int read) {
        for (int i = offset; i < offset + read; i++) {
            char c = text[i];
            if (c == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
    }

    @Override
    public void close() {
        // The caller opened the stream and closes it
    }
}
