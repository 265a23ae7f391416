package io.artistagent.ledger.verify;

import io.artistagent.ledger.archive.FileName;
import io.artistagent.ledger.note.Checkpoint;
import io.artistagent.ledger.note.Cosignature;
import io.artistagent.ledger.note.SignedNote;
import io.artistagent.ledger.note.VerifierKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks who has signed the checkpoint of an export and those that the auditor has kept. */
final class CheckpointCheck {

    private static final int LONGEST_KEY = 1000;

    private final VerifierKey key;
    private final Findings findings;
    private final List<String> cosigned = new ArrayList<>();

    CheckpointCheck(VerifierKey key, Findings findings) {
        this.key = key;
        this.findings = findings;
    }

    /** The checkpoint of the export, even if it is forged. Empty if it is missing or malformed. */
    Optional<Checkpoint> run(ExportFiles files, List<VerifierKey> witnesses) throws IOException {
        Optional<String> named = files.read(FileName.KEY.text(), LONGEST_KEY)
                .map(text -> new String(text, StandardCharsets.UTF_8).strip());
        if (!named.equals(Optional.of(key.text()))) {
            findings.add("The export names another key than the one that you gave.");
        }
        try {
            SignedNote note = CheckpointFile.read(files);
            if (!note.isSignedBy(key)) {
                findings.add("The checkpoint is forged: the key of the ledger has not signed it.");
            }
            witnesses.forEach(witness -> witness(note, witness));
            return Optional.of(Checkpoint.parse(note.text())).filter(this::isOfThisLedger);
        } catch (IllegalArgumentException e) {
            findings.add("The checkpoint is missing or malformed.");
            return Optional.empty();
        }
    }

    private boolean isOfThisLedger(Checkpoint checkpoint) {
        if (!checkpoint.origin().equals(key.name())) {
            findings.add("The checkpoint is that of another ledger, %s.".formatted(checkpoint.origin()));
        }
        return true;
    }

    private void witness(SignedNote note, VerifierKey witness) {
        Optional<Instant> at = Cosignature.at(note, witness);
        if (at.isPresent()) {
            cosigned.add("%s at %s".formatted(witness.name(), at.get()));
        } else {
            findings.add("The witness %s has not cosigned the checkpoint.".formatted(witness.name()));
        }
    }

    /** Which witnesses have cosigned the checkpoint, and when. */
    List<String> cosigned() {
        return cosigned;
    }

    /** The checkpoints that the auditor has kept, as far as the ledger has signed them. */
    List<KnownState> known(List<Path> sources) throws IOException {
        List<KnownState> known = new ArrayList<>();
        for (Path source : sources) {
            try {
                known.add(new KnownState(source, Checkpoint.verified(CheckpointFile.read(source), key)));
            } catch (IllegalArgumentException e) {
                findings.add("%s is not a checkpoint that the key of the ledger has signed.".formatted(source));
            }
        }
        return known;
    }
}
