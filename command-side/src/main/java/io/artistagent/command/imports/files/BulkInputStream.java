package io.artistagent.command.imports.files;

import java.io.IOException;
import java.io.InputStream;

/** A stream whose subclasses read only into arrays. A single byte is read as an array of one. */
abstract class BulkInputStream extends InputStream {

    @Override
    public abstract int read(byte[] target, int offset, int length) throws IOException;

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }
}
