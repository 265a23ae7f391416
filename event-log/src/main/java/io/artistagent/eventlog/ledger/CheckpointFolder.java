package io.artistagent.eventlog.ledger;

import io.artistagent.ledger.note.Checkpoint;
import io.artistagent.ledger.note.SignedNote;
import io.artistagent.ledger.note.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** A folder with checkpoints, such as the one to which they are published. Files that are still being written are passed over. */
final class CheckpointFolder {

    private final Path folder;
    private final VerifierKey key;

    CheckpointFolder(Path folder, VerifierKey key) {
        this.folder = folder;
        this.key = key;
    }

    /**
     * Reads all checkpoints, with one of them in memory at a time.
     *
     * @throws IllegalArgumentException if a file is not a checkpoint that the key has signed
     */
    EarlierCheckpoints read() throws IOException {
        return EarlierCheckpoints.of(sink -> {
            try (Stream<Path> files = files()) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Checkpoint checkpoint = checkpoint(file);
                    sink.add(checkpoint.size(), checkpoint.root());
                }
            }
        });
    }

    /** One file for each root that there is a checkpoint of at a size. */
    List<Path> filesOf(long size) throws IOException {
        List<Checkpoint> known = new ArrayList<>();
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = files()) {
            for (Iterator<Path> each = files.iterator(); each.hasNext(); ) {
                Path file = each.next();
                Checkpoint checkpoint = checkpoint(file);
                if (checkpoint.size() == size && !known.contains(checkpoint)) {
                    known.add(checkpoint);
                    found.add(file);
                }
            }
        }
        return found.stream().sorted().toList();
    }

    private Stream<Path> files() throws IOException {
        return Files.walk(folder)
                .filter(Files::isRegularFile)
                .filter(file -> !file.getFileName().toString().endsWith(FolderPlace.UNFINISHED));
    }

    private Checkpoint checkpoint(Path file) throws IOException {
        try {
            return Checkpoint.verified(SignedNote.parse(Files.readString(file)), key);
        } catch (IllegalArgumentException other) {
            throw new IllegalArgumentException(
                    "%s is not a checkpoint of this key: %s".formatted(file, other.getMessage()), other);
        }
    }
}
