package io.artistagent.ledger.verify;

import io.artistagent.ledger.note.Checkpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The result of a verification.
 *
 * @param unchanged whether everything is as the ledger has it
 * @param lines the result in words, the verdict first
 */
public record Report(boolean unchanged, List<String> lines) {

    public Report {
        lines = List.copyOf(lines);
    }

    static Report changed(Findings findings) {
        List<String> lines = new ArrayList<>();
        lines.add("CHANGED");
        findings.first().ifPresent(first -> lines.add("First difference: " + first.message()));
        findings.all().stream()
                .filter(finding -> !findings.first().equals(Optional.of(finding)))
                .forEach(finding -> lines.add("  " + finding.message()));
        return new Report(false, lines);
    }

    static Report unchanged(
            Checkpoint checkpoint,
            List<KnownState> known,
            List<String> cosigned,
            LeafTable table,
            Windows windows,
            long others) {
        List<String> lines = new ArrayList<>();
        lines.add("unchanged");
        lines.add("  ledger:  %s, %,d events, root %s"
                .formatted(checkpoint.origin(), checkpoint.size(), checkpoint.root()));
        lines.add(
                "  entries: %,d of %,d, each with the hash of its leaf".formatted(table.entries(), checkpoint.size()));
        lines.add("  records: %,d of events, each with the hashes of its entry, in %s"
                .formatted(table.records(), windows.span()));
        if (others > 0) {
            lines.add("  others:  %,d records that are not about an event, protected by the signed manifest"
                    .formatted(others));
        }
        known.forEach(state -> lines.add("  history: extends " + state));
        if (known.isEmpty()) {
            lines.add("  history: not compared; --checkpoint takes an older checkpoint or export");
        }
        cosigned.forEach(witness -> lines.add("  witness: " + witness));
        return new Report(true, lines);
    }
}
