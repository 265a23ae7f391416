package io.artistagent.query.audit.export;

import io.artistagent.api.NoLedger;
import io.artistagent.api.Problem;
import io.artistagent.ledger.archive.FileName;
import io.artistagent.ledger.archive.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** The exports and their files. */
@Component
final class Exports {

    /** Exports of the whole log are long work, and a handful of them would fill the disk. */
    private static final int MAX_RUNNING = 10;

    private static final int LATEST = 100;

    private final ExportTable table;
    private final ExportSettings settings;

    /** Absent, as is the retention, if the log is on Axon Server. */
    private final ObjectProvider<ExportWorker> worker;

    private final ObjectProvider<ExportRetention> retention;

    Exports(
            ExportTable table,
            ExportSettings settings,
            ObjectProvider<ExportWorker> worker,
            ObjectProvider<ExportRetention> retention) {
        this.table = table;
        this.settings = settings;
        this.worker = worker;
        this.retention = retention;
    }

    ExportWorker worker() {
        return worker.getIfAvailable(() -> {
            throw new NoLedger();
        });
    }

    Export begin(Export export) {
        ExportWorker works = worker();
        requireFewRunning();
        table.insert(export);
        works.wake();
        return find(export.id());
    }

    /** Tries again at once what was given up, or waits for its next attempt. */
    Export retry(Export export) {
        if (export.state() == Export.State.DONE) {
            throw refused("export-is-done", "The export is done", "Its files are complete.");
        }
        if (export.state() == Export.State.FAILED) {
            requireFewRunning();
        }
        table.retry(export.id());
        worker().wake();
        return find(export.id());
    }

    void delete(Export export) {
        if (!retention.getObject().delete(export.id())
                && table.find(export.id()).isPresent()) {
            throw refused(
                    "export-is-running",
                    "The export is running",
                    "Wait until it is done, or waits for another attempt.");
        }
    }

    private void requireFewRunning() {
        if (table.running() >= MAX_RUNNING) {
            throw refused(
                    "too-many-exports",
                    "Too many exports",
                    MAX_RUNNING + " exports are running. Wait until one of them is done, or delete one.");
        }
    }

    private static ErrorResponseException refused(String slug, String title, String detail) {
        return new ErrorResponseException(
                HttpStatus.CONFLICT, Problem.of(HttpStatus.CONFLICT, slug, title, detail), null);
    }

    Export find(UUID id) {
        return table.find(id).orElseThrow(() -> new UnknownExport("There is no export with this id."));
    }

    List<Export> latest() {
        return table.latest(LATEST);
    }

    /**
     * The manifest of an export.
     *
     * @param signedBytes the length of the file in which it is signed
     */
    record Listed(Manifest manifest, long signedBytes) {}

    /** What the manifest says of a finished export, if its directory is there. */
    Optional<Listed> listed(Export export) {
        Path directory = settings.directoryOf(export.id());
        Path file = directory.resolve(Manifest.FILE);
        if (export.state() != Export.State.DONE || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Listed(
                    Manifest.parse(Files.readAllBytes(file)), Files.size(directory.resolve(Manifest.SIGNED_FILE))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The directory with all files of a finished export. */
    Path files(Export export) {
        file(export, Manifest.FILE);
        return settings.directoryOf(export.id());
    }

    /** A file of a finished export. Only names that an export can have are looked for, so that no other file can be read. */
    Path file(Export export, String name) {
        boolean known = name.equals(Manifest.FILE)
                || name.equals(Manifest.SIGNED_FILE)
                || FileName.find(name).isPresent();
        Path file = settings.directoryOf(export.id()).resolve(known ? name : Manifest.FILE);
        if (!known || export.state() != Export.State.DONE || !Files.isRegularFile(file)) {
            throw new UnknownExport("The export has no such file, or it is not done yet.");
        }
        return file;
    }
}
