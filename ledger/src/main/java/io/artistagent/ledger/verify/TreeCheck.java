package io.artistagent.ledger.verify;

import io.artistagent.ledger.entry.LedgerEntry;
import io.artistagent.ledger.note.Checkpoint;
import io.artistagent.ledger.tree.Frontier;
import io.artistagent.ledger.tree.Hash;
import io.artistagent.ledger.tree.Hashes;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes the tree from the hashes of the export and from its entries. The hashes show at which leaf an entry differs; if they were
 * changed and the entries were not, the entries lead to the root of the checkpoint.
 */
final class TreeCheck {

    private final ExportFiles files;
    private final Windows windows;
    private final LeafTable table;
    private final Findings findings;
    private final Frontier hashes = new Frontier();

    /** The tree of the entries, from the first one that does not have its hash. */
    private @Nullable Frontier entries;

    private @Nullable Mismatch mismatch;
    private long lastIndex = -1;

    TreeCheck(ExportFiles files, Windows windows, LeafTable table, Findings findings) {
        this.files = files;
        this.windows = windows;
        this.table = table;
        this.findings = findings;
    }

    /** Compares the tree with the checkpoint and those that the auditor has kept. */
    void run(Checkpoint checkpoint, List<KnownState> known) throws IOException {
        Set<Long> sizes = new TreeSet<>();
        known.forEach(state -> sizes.add(state.checkpoint().size()));
        Map<Long, Hash> rootsOfHashes = new HashMap<>(Map.of(0L, Hashes.empty()));
        Map<Long, Hash> rootsOfEntries = new HashMap<>(Map.of(0L, Hashes.empty()));
        try (HashStream hashStream = HashStream.open(files);
                EntryStream entryStream = new EntryStream(files, EntryStream.names(files), findings)) {
            for (Optional<Hash> hash = hashStream.next(); hash.isPresent(); hash = hashStream.next()) {
                leaf(hash.get(), hashStream.peek(), entryStream);
                if (sizes.contains(hashes.size())) {
                    rootsOfHashes.put(hashes.size(), hashes.root());
                    rootsOfEntries.put(hashes.size(), (entries == null ? hashes : entries).root());
                }
            }
            entryStream.end();
        }
        boolean entriesAreRight = compare(checkpoint);
        new HistoryCheck(files, findings).run(known, checkpoint, entriesAreRight ? rootsOfEntries : rootsOfHashes);
    }

    /** Whether an entry does not have the hash of its leaf, so that the records of later events may not match either. */
    boolean differs() {
        return mismatch != null;
    }

    private void leaf(Hash hash, Optional<Hash> nextHash, EntryStream stream) throws IOException {
        long leaf = hashes.size();
        Hash ofEntry = hash;
        if (stream.covers(leaf)) {
            Optional<byte[]> entry = stream.next();
            ofEntry = entry.map(Hashes::leaf).orElse(Hashes.empty());
            if (!ofEntry.equals(hash) && mismatch == null) {
                mismatch = Mismatch.of(leaf, stream.file(), entry, hash, stream.peek(), nextHash);
                entries = hashes.copy();
            }
            if (entry.isPresent()) {
                entry(leaf, entry.get(), stream.file());
            }
        }
        hashes.append(hash);
        if (entries != null) {
            entries.append(ofEntry);
        }
    }

    private void entry(long leaf, byte[] bytes, String file) {
        try {
            LedgerEntry entry = LedgerEntry.parse(bytes);
            table.put(leaf, entry, windows.at(entry.at()));
            if (entry.index() <= lastIndex && mismatch == null) {
                findings.add(Finding.at(
                        leaf,
                        "%s: %s is not in the order of the log.".formatted(file, EventNames.describe(leaf, bytes))));
            }
            lastIndex = entry.index();
        } catch (IllegalArgumentException e) {
            findings.add(Finding.at(leaf, "%s: the entry of leaf %d is malformed.".formatted(file, leaf)));
        }
    }

    /** Whether only the entries, and not the hashes, lead to the root of the checkpoint. */
    private boolean compare(Checkpoint checkpoint) {
        boolean size = hashes.size() == checkpoint.size();
        if (!size) {
            findings.add(
                    hashes.size() < checkpoint.size()
                            ? Finding.at(
                                    hashes.size(),
                                    "The checkpoint has %,d events, the export only %,d: events are missing from leaf %d on."
                                            .formatted(checkpoint.size(), hashes.size(), hashes.size()))
                            : Finding.at(
                                    checkpoint.size(),
                                    "The checkpoint has %,d events, the export %,d: events were added from leaf %d on."
                                            .formatted(checkpoint.size(), hashes.size(), checkpoint.size())));
        }
        if (size && hashes.root().equals(checkpoint.root())) {
            if (mismatch != null) {
                findings.add(Finding.at(mismatch.leaf(), mismatch.message()));
            }
            return false;
        }
        if (size && mismatch != null && entries != null && entries.root().equals(checkpoint.root())) {
            findings.add("The file of hashes was changed at leaf %d; the entries are those of the checkpoint."
                    .formatted(mismatch.leaf()));
            return true;
        }
        if (size) {
            findings.add("The events of the export do not lead to the root of the checkpoint: the tree was rebuilt.");
        }
        if (mismatch != null) {
            findings.add(Finding.at(mismatch.leaf(), mismatch.message()));
        }
        return false;
    }
}
