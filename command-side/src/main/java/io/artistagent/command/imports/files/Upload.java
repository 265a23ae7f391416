package io.artistagent.command.imports.files;

import java.io.IOException;
import java.io.InputStream;

/** Counts and limits the bytes of an upload, and distinguishes a broken connection from a broken file. */
final class Upload extends BulkInputStream {

    private final InputStream source;
    private final long most;
    private final LastBytes lastBytes = new LastBytes();
    private long count;

    Upload(InputStream source, long most) {
        this.source = source;
        this.most = most;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = readSource(target, offset, length);
        if (read > 0) {
            count += read;
            lastBytes.remember(target, offset, read);
            if (count > most) {
                throw FileRefused.tooLarge(most);
            }
        }
        return read;
    }

    private int readSource(byte[] target, int offset, int length) throws UploadBroken {
        try {
            return source.read(target, offset, length);
        } catch (IOException broken) {
            throw new UploadBroken(broken);
        }
    }

    long count() {
        return count;
    }

    LastBytes lastBytes() {
        return lastBytes;
    }
}
