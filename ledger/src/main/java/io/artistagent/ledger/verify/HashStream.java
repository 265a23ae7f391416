package io.artistagent.ledger.verify;

import io.artistagent.ledger.archive.FileName;
import io.artistagent.ledger.tree.Hash;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The hashes of all leaves of an export, in their order. */
final class HashStream implements AutoCloseable {

    private final ExportFiles files;
    private final Deque<FileName.Hashes> rest;
    private @Nullable InputStream in;
    private Optional<Hash> next = Optional.empty();
    private String file = "";

    private HashStream(ExportFiles files, List<FileName.Hashes> names) {
        this.files = files;
        this.rest = new ArrayDeque<>(names);
    }

    static HashStream open(ExportFiles files) throws IOException {
        HashStream stream = new HashStream(files, names(files));
        stream.next = stream.read();
        return stream;
    }

    private static List<FileName.Hashes> names(ExportFiles files) throws IOException {
        return files.names().stream()
                .flatMap(name -> FileName.find(name).stream())
                .filter(FileName.Hashes.class::isInstance)
                .map(FileName.Hashes.class::cast)
                .sorted(Comparator.comparingLong(FileName.Hashes::first))
                .toList();
    }

    /** The hash of the leaf that follows, without going on. */
    Optional<Hash> peek() {
        return next;
    }

    /** The hash of the next leaf. */
    Optional<Hash> next() throws IOException {
        Optional<Hash> current = next;
        next = read();
        return current;
    }

    /** The file from which the last hash was read. */
    String file() {
        return file;
    }

    private Optional<Hash> read() throws IOException {
        while (true) {
            if (in != null) {
                byte[] hash = in.readNBytes(Hash.LENGTH);
                if (hash.length == Hash.LENGTH) {
                    return Optional.of(new Hash(hash));
                }
                in.close();
                in = null;
            }
            if (rest.isEmpty()) {
                return Optional.empty();
            }
            file = rest.removeFirst().text();
            in = files.open(file);
        }
    }

    @Override
    public void close() throws IOException {
        if (in != null) {
            in.close();
        }
    }
}
