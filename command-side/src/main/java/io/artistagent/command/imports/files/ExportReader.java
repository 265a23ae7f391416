package io.artistagent.command.imports.files;

import io.artistagent.command.imports.files.FileRefused.Reason;
import io.artistagent.domain.imports.ImportKind;
import io.artistagent.domain.imports.Play;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads an uploaded file: detects its format from its content and passes its rows on as they arrive. */
public final class ExportReader {

    /** The version of the reader. It is raised when the interpretation of files changes, so that a file can be imported again. */
    public static final int VERSION = 1;

    private static final int BATCH = 500;

    private final ReadLimits limits;
    private final Clock clock;

    public ExportReader(ReadLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Reads a stream to its end; the stream stays open.
     *
     * @param fileName the file's name in problems
     * @param options the person's statements about the format of a table
     * @throws FileRefused if nothing in the file can be imported; discard the rows passed on so far
     * @throws UploadBroken if the upload was interrupted; discard the rows passed on so far
     */
    public Reading read(String fileName, InputStream source, ReadOptions options, RowSink sink) throws IOException {
        Upload upload = new Upload(source, limits.uploadBytes());
        BufferedInputStream bytes = new BufferedInputStream(upload, 64 * 1024);
        Problems problems = new Problems();
        Reading reading = switch (Format.of(bytes)) {
            case CSV -> csv(fileName, bytes, options, problems, sink);
            case JSON -> history(fileName, bytes, problems, sink);
            case ZIP -> {
                bytes.skipNBytes(Format.beforeZip(bytes));
                yield zip(fileName, bytes, upload, options, problems, sink);
            }
        };
        bytes.transferTo(java.io.OutputStream.nullOutputStream());
        if (reading.rows() == 0 && problems.count() == 0) {
            throw new FileRefused(Reason.NOTHING_TO_IMPORT, "The file contains no rows.");
        }
        if (reading.rows() == 0) {
            throw new FileRefused(Reason.NOTHING_READABLE, "None of the rows could be read.", problems.first());
        }
        return reading;
    }

    private Reading csv(String fileName, InputStream bytes, ReadOptions options, Problems problems, RowSink sink)
            throws IOException {
        CsvExports exports = new CsvExports(limits, PossibleDays.until(clock), options, problems, sink);
        exports.read(fileName, bytes);
        return exports.reading();
    }

    /** A ZIP that contains plays is a streaming history; any other may contain tables. */
    private Reading zip(
            String fileName, InputStream bytes, Upload upload, ReadOptions options, Problems problems, RowSink sink)
            throws IOException {
        RowBatches<Play> plays = new RowBatches<>(BATCH, Batch.Plays::new, sink);
        HistoryFile history = historyFile(plays, problems);
        ZipUpload zip = new ZipUpload(upload, history, problems, limits);
        zip.read(fileName, bytes);
        List<ZipUpload.Text> tables =
                zip.texts().stream().filter(text -> isTable(text, options)).toList();
        zip.texts().stream()
                .filter(text -> !tables.contains(text))
                .forEach(text -> zip.skipped().add(text.name(), "text that is not a table of figures"));
        if (zip.holdsHistories()) {
            tables.forEach(table -> zip.skipped().add(table.name(), "a table of figures; send it separately"));
            return history(plays, history, problems).with(zip.skipped().sentences());
        }
        if (tables.isEmpty()) {
            throw holdsNothing(zip, problems);
        }
        CsvExports exports = new CsvExports(limits, PossibleDays.until(clock), options, problems, sink);
        for (ZipUpload.Text table : tables) {
            exports.read(table.name(), new ByteArrayInputStream(table.bytes()));
        }
        return exports.reading().with(zip.skipped().sentences());
    }

    private static FileRefused holdsNothing(ZipUpload zip, Problems problems) {
        if (zip.isLocked()) {
            return new FileRefused(
                    Reason.LOCKED,
                    "The ZIP is password-protected. Unpack it, then upload the files or a ZIP without a password.");
        }
        if (problems.count() > 0) {
            return new FileRefused(
                    Reason.NOTHING_READABLE, "None of the files in the ZIP could be read.", problems.first());
        }
        return new FileRefused(
                Reason.UNKNOWN_FORMAT,
                "The ZIP contains no plays and no table of figures."
                        + zip.skipped().sentences().stream().map(" "::concat).collect(Collectors.joining()));
    }

    /** Texts in a ZIP are small enough to find out whether one is a table by a trial read. */
    private boolean isTable(ZipUpload.Text text, ReadOptions options) {
        try {
            new CsvExports(limits, PossibleDays.until(clock), options, new Problems(), rows -> {})
                    .read(text.name(), new ByteArrayInputStream(text.bytes()));
            return true;
        } catch (FileRefused refused) {
            return refused.reason() != Reason.UNKNOWN_FORMAT && refused.reason() != Reason.EMPTY;
        } catch (IOException impossible) {
            throw new IllegalStateException("Reading from memory cannot fail", impossible);
        }
    }

    private HistoryFile historyFile(RowBatches<Play> plays, Problems problems) {
        return new HistoryFile(
                plays, new RowLimit(limits.rows()), problems, PossibleDays.until(clock), limits.lineBytes());
    }

    private Reading history(String fileName, InputStream bytes, Problems problems, RowSink sink) throws IOException {
        RowBatches<Play> plays = new RowBatches<>(BATCH, Batch.Plays::new, sink);
        HistoryFile history = historyFile(plays, problems);
        history.read(fileName, bytes);
        return history(plays, history, problems);
    }

    private static Reading history(RowBatches<Play> plays, HistoryFile history, Problems problems) throws FileRefused {
        plays.flush();
        if (plays.count() == 0 && problems.count() == 0) {
            throw new FileRefused(
                    Reason.NOTHING_TO_IMPORT,
                    history.notes().holdsOtherRecords()
                            ? "The file contains no music plays. Podcasts and records without a track are left out."
                            : "The file contains no records.");
        }
        ImportKind kind = ImportKind.SPOTIFY_STREAMING_HISTORY;
        return new Reading(
                kind, Set.of(kind), plays.count(), problems, history.notes().sentences(), List.of());
    }
}
