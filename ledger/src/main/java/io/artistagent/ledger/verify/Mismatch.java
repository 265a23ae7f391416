package io.artistagent.ledger.verify;

import io.artistagent.ledger.tree.Hash;
import io.artistagent.ledger.tree.Hashes;
import java.util.Optional;

/** The first entry that does not have the hash of its leaf, and what has happened to it. */
record Mismatch(long leaf, String file, String message) {

    /**
     * Compares an entry with its hash, and both with those that follow.
     *
     * @param entry empty if the file ended too early
     */
    static Mismatch of(
            long leaf,
            String file,
            Optional<byte[]> entry,
            Hash hash,
            Optional<byte[]> nextEntry,
            Optional<Hash> nextHash) {
        if (entry.isEmpty()) {
            return new Mismatch(leaf, file, "%s: the entry of leaf %d is missing.".formatted(file, leaf));
        }
        boolean isNext = nextHash.equals(entry.map(Hashes::leaf));
        boolean nextIsThis = nextEntry.map(Hashes::leaf).equals(Optional.of(hash));
        String event = EventNames.describe(leaf, entry.get());
        String what;
        if (isNext && nextIsThis) {
            what = event + " and the one that follows it are swapped";
        } else if (isNext) {
            what = "the event of leaf %d was removed; %s stands in its place"
                    .formatted(leaf, EventNames.describe(leaf + 1, entry.get()));
        } else if (nextIsThis) {
            what = event + " was inserted";
        } else {
            what = event + " was changed: its entry does not have the hash of the leaf";
        }
        return new Mismatch(leaf, file, "%s, entry %d: %s.".formatted(file, leaf, what));
    }
}
