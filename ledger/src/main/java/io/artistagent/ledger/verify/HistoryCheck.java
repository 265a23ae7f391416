package io.artistagent.ledger.verify;

import io.artistagent.ledger.note.Checkpoint;
import io.artistagent.ledger.tree.Hash;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Compares the tree of an export with checkpoints that the auditor has kept. */
final class HistoryCheck {

    private final ExportFiles files;
    private final Findings findings;

    HistoryCheck(ExportFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    /**
     * Compares the roots.
     *
     * @param roots those of the export, by size
     */
    void run(List<KnownState> known, Checkpoint checkpoint, Map<Long, Hash> roots) throws IOException {
        long confirmed = 0;
        for (KnownState state : ascending(known, roots)) {
            Checkpoint older = state.checkpoint();
            if (older.size() > checkpoint.size()) {
                findings.add(
                        ("The checkpoint of the export was rolled back, or %2$s is newer than the export, which has %1$,d events.")
                                .formatted(checkpoint.size(), state));
            } else if (older.root().equals(roots.get(older.size()))) {
                confirmed = older.size();
            } else if (older.size() == confirmed) {
                findings.add(("%s contradicts another checkpoint of the same size, which the export extends:"
                                + " the ledger has shown two histories.")
                        .formatted(state));
                return;
            } else {
                findings.add(
                        older.size() == checkpoint.size() && !older.root().equals(checkpoint.root())
                                ? "Two checkpoints of the same size contradict each other: that of the export and %s."
                                        .formatted(state)
                                : "The export contradicts %s: the ledger had another history then.".formatted(state));
                findings.add(event(state, confirmed));
                return;
            }
        }
    }

    private Finding event(KnownState state, long confirmed) throws IOException {
        OptionalLong leaf = state.isExport() ? firstDifference(state) : OptionalLong.empty();
        if (leaf.isPresent()) {
            return Finding.at(
                    leaf.getAsLong(),
                    "%s is not the one of %s.".formatted(new EventNames(files).of(leaf.getAsLong()), state.source()));
        }
        return Finding.at(
                confirmed,
                ("one of the leaves %d to %d, which begin with %s. "
                                + "An older export in place of the checkpoint shows which one.")
                        .formatted(confirmed, state.checkpoint().size() - 1, new EventNames(files).of(confirmed)));
    }

    /** The first leaf whose hash is not that of the older export. */
    private OptionalLong firstDifference(KnownState state) throws IOException {
        try (ExportFiles older = ExportFiles.open(state.source());
                HashStream before = HashStream.open(older);
                HashStream now = HashStream.open(files)) {
            for (long leaf = 0; leaf < state.checkpoint().size(); leaf++) {
                Optional<Hash> hash = before.next();
                if (hash.isEmpty()) {
                    return OptionalLong.empty();
                }
                if (!hash.equals(now.next())) {
                    return OptionalLong.of(leaf);
                }
            }
            return OptionalLong.empty();
        }
    }

    /** Of several with the same size, the one that the export extends is the first. */
    private static List<KnownState> ascending(List<KnownState> known, Map<Long, Hash> roots) {
        return known.stream()
                .sorted(Comparator.<KnownState>comparingLong(
                                state -> state.checkpoint().size())
                        .thenComparing(state -> !state.checkpoint()
                                .root()
                                .equals(roots.get(state.checkpoint().size()))))
                .toList();
    }
}
