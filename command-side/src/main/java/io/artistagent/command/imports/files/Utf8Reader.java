package io.artistagent.command.imports.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** UTF-8 text, strictly read: bytes that are not UTF-8 are an error with its place, where the JDK would put a question mark. */
final class Utf8Reader extends Reader {

    /** The place of bytes that are not UTF-8. */
    static final class Malformed extends IOException {

        private static final long serialVersionUID = 1L;

        final long line;
        final long column;

        Malformed(long line, long column) {
            super("Not UTF-8");
            this.line = line;
            this.column = column;
        }
    }

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(16 * 1024).flip();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private boolean atEnd;
    private long line = 1;
    private long column = 1;

    Utf8Reader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length < 2) {
            throw new IllegalArgumentException("A character may take two places");
        }
        while (true) {
            CharBuffer text = CharBuffer.wrap(target, offset, length);
            CoderResult result = decoder.decode(bytes, text, atEnd);
            int read = text.position();
            if (read > 0) {
                count(target, offset, read);
                return read;
            }
            if (result.isError()) {
                throw new Malformed(line, column);
            }
            if (atEnd) {
                return -1;
            }
            fill();
        }
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

    private void count(char[] target, int offset, int read) {
        for (int i = offset; i < offset + read; i++) {
            if (target[i] == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
    }

    @Override
    public void close() {
        // The stream belongs to whoever opened it
    }
}
