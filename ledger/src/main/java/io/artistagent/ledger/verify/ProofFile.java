package io.artistagent.ledger.verify;

import io.artistagent.ledger.entry.LedgerEntry;
import io.artistagent.ledger.note.Checkpoint;
import io.artistagent.ledger.note.Cosignature;
import io.artistagent.ledger.note.VerifierKey;
import io.artistagent.ledger.proof.TlogProof;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Verifies the proof of one event. */
final class ProofFile {

    private static final byte[] BEGIN = "c2sp.org/tlog-proof@".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST = 1_000_000;

    private ProofFile() {}

    /** Whether a file is a proof, and not an export. */
    static boolean is(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(BEGIN.length), BEGIN);
        }
    }

    /**
     * Verifies a proof.
     *
     * @param witnesses keys of witnesses that must have cosigned the checkpoint
     */
    static Report verify(Path file, VerifierKey key, List<VerifierKey> witnesses) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            TlogProof proof = TlogProof.parse(new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8));
            LedgerEntry entry = proof.verified(key);
            Checkpoint checkpoint = Checkpoint.parse(proof.checkpoint().text());
            List<String> lines = new ArrayList<>(List.of(
                    "unchanged",
                    "  event:   %s, %s of %s %s"
                            .formatted(entry.eventId(), entry.type(), entry.aggregateType(), entry.aggregateId()),
                    "  time:    " + entry.at(),
                    "  place:   leaf %d, index %d of the log".formatted(proof.index(), entry.index()),
                    "  payload: SHA-256 " + entry.payloadHash(),
                    "  ledger:  %s, %,d events".formatted(checkpoint.origin(), checkpoint.size())));
            for (VerifierKey witness : witnesses) {
                lines.add(Cosignature.at(proof.checkpoint(), witness)
                        .map(at -> "  witness: %s at %s".formatted(witness.name(), at))
                        .orElseThrow(() -> new IllegalArgumentException(
                                "The witness %s has not cosigned the checkpoint".formatted(witness.name()))));
            }
            return new Report(true, lines);
        } catch (IllegalArgumentException e) {
            return new Report(false, List.of("CHANGED", "  The proof does not verify: %s.".formatted(e.getMessage())));
        }
    }
}
