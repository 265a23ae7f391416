package io.artistagent.command.imports.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Converts text from another encoding to UTF-8. Malformed bytes become a byte that is invalid in UTF-8, so that their line is reported. */
final class Utf8Stream extends BulkInputStream {

    private static final byte MEANINGLESS = (byte) 0xFF;

    private final InputStream source;
    private final CharsetDecoder decoder;
    private final ByteBuffer undecoded = ByteBuffer.allocate(8 * 1024).flip();
    private final CharBuffer text = CharBuffer.allocate(8 * 1024);
    private byte[] encoded = {};
    private int position;
    private boolean atEnd;
    private boolean done;

    Utf8Stream(InputStream source, Charset encoding) {
        this.source = source;
        this.decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (position == encoded.length) {
            if (done) {
                return -1;
            }
            encodeMore();
        }
        int read = Math.min(length, encoded.length - position);
        System.arraycopy(encoded, position, target, offset, read);
        position += read;
        return read;
    }

    private void encodeMore() throws IOException {
        CoderResult result = decoder.decode(undecoded, text, atEnd);
        if (text.position() > 0) {
            encoded = text.flip().toString().getBytes(StandardCharsets.UTF_8);
            position = 0;
            text.clear();
            return;
        }
        if (result.isError()) {
            undecoded.position(undecoded.position() + result.length());
            encoded = new byte[] {MEANINGLESS};
            position = 0;
        } else if (atEnd) {
            done = true;
        } else {
            fill();
        }
    }

    private void fill() throws IOException {
        undecoded.compact();
        int read = source.read(undecoded.array(), undecoded.position(), undecoded.remaining());
        if (read < 0) {
            atEnd = true;
        } else {
            undecoded.position(undecoded.position() + read);
        }
        undecoded.flip();
    }
}
