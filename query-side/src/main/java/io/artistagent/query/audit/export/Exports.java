package io.artistagent.query.audit.export;

import io.artistagent.api.Problem;
import io.artistagent.eventlog.access.AccessReader;
import io.artistagent.eventlog.codec.EventRenderer;
import io.artistagent.eventlog.ledger.Ledger;
import io.artistagent.eventlog.readmodel.Positions;
import io.artistagent.eventlog.storage.LogReader;
import io.artistagent.ledger.archive.FileName;
import io.artistagent.ledger.archive.Manifest;
import io.artistagent.ledger.note.LedgerKey;
import io.artistagent.query.audit.trail.TrailPeriod;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** The exports and their files. */
@Component
final class Exports {

    /** Exports of the whole log are long work, and a handful of them would fill the disk. */
    private static final int MAX_RUNNING = 10;

    private static final int LATEST = 100;

    private final ExportTable table;
    private final @Nullable ExportWorker worker;

    Exports(
            JdbcClient database,
            ExportSettings settings,
            ObjectProvider<Ledger> ledger,
            ObjectProvider<LedgerKey> key,
            TrailPeriod trail,
            Positions positions,
            ObjectProvider<LogReader> log,
            ObjectProvider<EventRenderer> renderer,
            AccessReader accesses,
            Clock clock) {
        this.table = new ExportTable(database);
        Ledger available = ledger.getIfAvailable();
        this.worker = available == null
                ? null
                : new ExportWorker(
                        table,
                        new ExportFiles(
                                available,
                                key.getObject(),
                                trail,
                                positions,
                                log.getObject(),
                                renderer.getObject(),
                                accesses,
                                settings.trailPatience(),
                                clock),
                        settings.directory());
    }

    @PostConstruct
    void start() {
        if (worker != null) {
            worker.start();
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        if (worker != null) {
            worker.close();
        }
    }

    ExportWorker worker() {
        if (worker == null) {
            throw new NoExports();
        }
        return worker;
    }

    Export begin(Export export) {
        ExportWorker works = worker();
        if (table.running() >= MAX_RUNNING) {
            throw new ErrorResponseException(
                    HttpStatus.CONFLICT,
                    Problem.of(
                            HttpStatus.CONFLICT,
                            "too-many-exports",
                            "Too many exports",
                            MAX_RUNNING + " exports are running. Wait until one of them is done."),
                    null);
        }
        table.insert(export);
        works.wake();
        return find(export.id());
    }

    Export find(UUID id) {
        return table.find(id).orElseThrow(() -> new UnknownExport("There is no export with this id."));
    }

    List<Export> latest() {
        return table.latest(LATEST);
    }

    /** What the manifest says of a finished export, if its directory is there. */
    Optional<Manifest> manifest(Export export) {
        Path file = worker().directoryOf(export.id()).resolve(Manifest.FILE);
        if (export.state() != Export.State.DONE || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Manifest.parse(Files.readAllBytes(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A file of a finished export. Only names that an export can have are looked for, so that no other file can be read. */
    Path file(Export export, String name) {
        boolean known = name.equals(Manifest.FILE)
                || name.equals(Manifest.SIGNED_FILE)
                || FileName.find(name).isPresent();
        Path file = worker().directoryOf(export.id()).resolve(known ? name : Manifest.FILE);
        if (!known || export.state() != Export.State.DONE || !Files.isRegularFile(file)) {
            throw new UnknownExport("The export has no such file, or it is not done yet.");
        }
        return file;
    }
}
