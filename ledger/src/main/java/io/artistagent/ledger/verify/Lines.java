package io.artistagent.ledger.verify;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The lines of a file that may be damaged. They end where the file cannot be read any more, which is reported. */
final class Lines implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final String file;
    private final InputStream stream;
    private final LineReader reader;
    private final Findings findings;
    private Optional<byte[]> next;

    private Lines(String file, InputStream stream, int longest, Findings findings) throws IOException {
        this.file = file;
        this.stream = stream;
        this.reader = new LineReader(stream, longest);
        this.findings = findings;
        this.next = read();
    }

    static Lines plain(ExportFiles files, String file, int longest, Findings findings) throws IOException {
        return new Lines(file, files.open(file), longest, findings);
    }

    static Lines compressed(ExportFiles files, String file, int longest, Findings findings) throws IOException {
        InputStream compressed = files.open(file);
        try {
            return new Lines(file, new GZIPInputStream(compressed, BUFFER), longest, findings);
        } catch (ZipException | EOFException e) {
            compressed.close();
            findings.add("%s cannot be decompressed.".formatted(file));
            return new Lines(file, InputStream.nullInputStream(), longest, findings);
        }
    }

    Optional<byte[]> next() throws IOException {
        Optional<byte[]> current = next;
        next = current.isPresent() ? read() : current;
        return current;
    }

    /** The line that follows, without going on. */
    Optional<byte[]> peek() {
        return next;
    }

    private Optional<byte[]> read() throws IOException {
        try {
            return reader.next();
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            findings.add("%s cannot be read to its end.".formatted(file));
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
