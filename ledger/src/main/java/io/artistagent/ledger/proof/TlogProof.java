package io.artistagent.ledger.proof;

import io.artistagent.ledger.entry.LedgerEntry;
import io.artistagent.ledger.note.Checkpoint;
import io.artistagent.ledger.note.Decimal;
import io.artistagent.ledger.note.SignedNote;
import io.artistagent.ledger.note.VerifierKey;
import io.artistagent.ledger.tree.Hash;
import io.artistagent.ledger.tree.Hashes;
import io.artistagent.ledger.tree.Verification;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A proof that an entry is in the ledger, which anyone can verify offline, after c2sp.org/tlog-proof.
 *
 * @param entry the bytes that the leaf commits to; the file calls them its extra data
 * @param index the number of the leaf
 * @param path the hashes that lead from the leaf to the root of the checkpoint
 * @param checkpoint the signed checkpoint
 */
public record TlogProof(byte[] entry, long index, List<Hash> path, SignedNote checkpoint) {

    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final String BLANK_LINE = "\n\n";
    private static final int HEAD = 3;

    /** No tree of a 63-bit size has a longer path. */
    private static final int LONGEST_PATH = 63;

    public TlogProof {
        if (index < 0) {
            throw new IllegalArgumentException("The number of a leaf is not negative");
        }
        if (path.size() > LONGEST_PATH) {
            throw new IllegalArgumentException("A path has at most 63 hashes");
        }
        entry = entry.clone();
        path = List.copyOf(path);
    }

    /** Parses a file. What it claims is not verified yet. */
    public static TlogProof parse(String file) {
        int end = file.indexOf(BLANK_LINE);
        if (end < 0) {
            throw new IllegalArgumentException("A proof is followed by a blank line and a checkpoint");
        }
        String[] lines = file.substring(0, end).split("\n", HEAD + LONGEST_PATH + 1);
        if (lines.length < HEAD || !lines[0].equals(FIRST_LINE)) {
            throw new IllegalArgumentException("A proof begins with " + FIRST_LINE);
        }
        List<Hash> path = new ArrayList<>();
        for (int i = HEAD; i < lines.length; i++) {
            path.add(Hash.base64(lines[i]));
        }
        return new TlogProof(
                        Base64.getDecoder().decode(after(EXTRA, lines[1])),
                        Decimal.parse("The index of a proof", after(INDEX, lines[2])),
                        path,
                        SignedNote.parse(file.substring(end + BLANK_LINE.length())))
                .inCanonicalForm(file);
    }

    private TlogProof inCanonicalForm(String file) {
        if (!text().equals(file)) {
            throw new IllegalArgumentException("The proof is not in its canonical form");
        }
        return this;
    }

    private static String after(String prefix, String line) {
        if (!line.startsWith(prefix)) {
            throw new IllegalArgumentException("The lines of a proof begin with extra and index");
        }
        return line.substring(prefix.length());
    }

    @Override
    public byte[] entry() {
        return entry.clone();
    }

    /** The file. */
    public String text() {
        StringBuilder file = new StringBuilder(FIRST_LINE).append('\n');
        file.append(EXTRA).append(Base64.getEncoder().encodeToString(entry)).append('\n');
        file.append(INDEX).append(index).append('\n');
        path.forEach(hash -> file.append(hash.base64()).append('\n'));
        return file.append('\n').append(checkpoint.note()).toString();
    }

    /**
     * The entry, if the ledger with this key has it.
     *
     * @throws IllegalArgumentException if the checkpoint is not signed by the key, or the path does not lead to its root
     */
    public LedgerEntry verified(VerifierKey ledger) {
        Checkpoint state = Checkpoint.verified(checkpoint, ledger);
        if (!Verification.inclusion(index, state.size(), Hashes.leaf(entry), path, state.root())) {
            throw new IllegalArgumentException("The path does not lead from the entry to the root of the checkpoint");
        }
        return LedgerEntry.parse(entry);
    }
}
