package io.artistagent.ledger.verify;

import io.artistagent.ledger.archive.ArchiveFile;
import io.artistagent.ledger.archive.FileName;
import io.artistagent.ledger.archive.Manifest;
import io.artistagent.ledger.note.Checkpoint;
import io.artistagent.ledger.note.VerifierKey;
import io.artistagent.ledger.tree.Hash;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Verifies an export: signatures, files, the tree, the records, and the checkpoints that the auditor has kept. */
public final class ExportVerifier {

    private final VerifierKey key;
    private final List<Path> older;
    private final List<VerifierKey> witnesses;

    /**
     * Verifies with a key.
     *
     * @param older files with checkpoints, or exports, that the auditor has kept
     * @param witnesses keys of witnesses that must have cosigned the checkpoint
     */
    public ExportVerifier(VerifierKey key, List<Path> older, List<VerifierKey> witnesses) {
        this.key = key;
        this.older = List.copyOf(older);
        this.witnesses = List.copyOf(witnesses);
    }

    /**
     * Verifies an export.
     *
     * @param export a directory or a ZIP archive
     * @throws IOException if a file cannot be read, which says nothing about the ledger
     */
    public Report verify(Path export) throws IOException {
        Findings findings = new Findings();
        try (ExportFiles files = ExportFiles.open(export)) {
            CheckpointCheck checkpoints = new CheckpointCheck(key, findings);
            Optional<Checkpoint> signed = checkpoints.run(files, witnesses);
            Optional<Manifest> manifest = new ManifestCheck(files, key, findings).run();
            if (manifest.isPresent()
                    && signed.isPresent()
                    && !manifest.get().checkpoint().equals(signed.get())) {
                findings.add("The checkpoint is not the one of the manifest.");
            }
            Optional<Checkpoint> checkpoint = signed.or(() -> manifest.map(Manifest::checkpoint));
            if (checkpoint.isEmpty()) {
                return Report.changed(findings);
            }
            return content(files, windows(files, manifest), checkpoint.get(), checkpoints, findings);
        }
    }

    private Report content(
            ExportFiles files, Windows windows, Checkpoint checkpoint, CheckpointCheck checkpoints, Findings findings)
            throws IOException {
        windows.check(findings);
        List<KnownState> known = checkpoints.known(older);
        try (LeafTable table = new LeafTable(leaves(files))) {
            TreeCheck tree = new TreeCheck(files, windows, table, findings);
            tree.run(checkpoint, known);
            EventNames names = new EventNames(files);
            long others = 0;
            boolean shifted = false;
            for (int i = 0; i < windows.all().size() && !shifted; i++) {
                WindowCheck window = new WindowCheck(
                        files, table, names, findings, windows.all().get(i), i);
                others += window.run();
                // If an entry was removed or inserted, all records behind it have the wrong leaf: one of them is enough
                shifted = tree.differs() && window.linkDiffers();
            }
            long missing = shifted ? -1 : table.firstWithoutRecord();
            if (missing >= 0) {
                findings.add(Finding.at(missing, "The record of %s is missing.".formatted(names.of(missing))));
            }
            return findings.isEmpty()
                    ? Report.unchanged(checkpoint, known, checkpoints.cosigned(), table, windows, others)
                    : Report.changed(findings);
        }
    }

    /** All windows of the manifest and those of files that it does not list. */
    private static Windows windows(ExportFiles files, Optional<Manifest> manifest) throws IOException {
        Set<FileName> names = new LinkedHashSet<>();
        manifest.ifPresent(
                listed -> listed.files().stream().map(ArchiveFile::name).forEach(names::add));
        files.names().forEach(name -> FileName.find(name).ifPresent(names::add));
        return new Windows(names.stream()
                .filter(FileName.Records.class::isInstance)
                .map(FileName.Records.class::cast)
                .toList());
    }

    private static long leaves(ExportFiles files) throws IOException {
        long bytes = 0;
        for (String name : files.names()) {
            if (FileName.find(name).filter(FileName.Hashes.class::isInstance).isPresent()) {
                bytes += files.length(name);
            }
        }
        return bytes / Hash.LENGTH;
    }
}
