package io.artistagent.ledger.verify;

import io.artistagent.ledger.note.Checkpoint;
import java.nio.file.Path;

/**
 * A checkpoint that the auditor has kept.
 *
 * @param source where it comes from: a file, or an older export
 */
record KnownState(Path source, Checkpoint checkpoint) {

    /** Whether the source is an export, whose hashes show which event differs. */
    boolean isExport() {
        return CheckpointFile.isExport(source);
    }

    @Override
    public String toString() {
        return "%s (%,d events)".formatted(source, checkpoint.size());
    }
}
