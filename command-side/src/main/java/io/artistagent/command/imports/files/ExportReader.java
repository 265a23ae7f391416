package io.artistagent.command.imports.files;

import io.artistagent.command.imports.files.FileRefused.Reason;
import io.artistagent.domain.imports.ImportKind;
import io.artistagent.domain.imports.Play;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one file that a person sent: finds out by its content what it is, and hands its rows on while they arrive. */
public final class ExportReader {

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
     * @param fileName what the file is called in problems
     * @throws FileRefused where nothing of the file can be imported; rows that were handed on before are void
     * @throws UploadBroken where the bytes stopped coming; rows that were handed on before are void
     */
    public Reading read(String fileName, InputStream source, RowSink sink) throws IOException {
        Upload upload = new Upload(source, limits.uploadBytes());
        BufferedInputStream bytes = new BufferedInputStream(upload, 64 * 1024);
        Problems problems = new Problems();
        Reading reading = switch (Format.of(bytes)) {
            case CSV -> csv(fileName, bytes, problems, sink).read();
            case JSON -> history(fileName, bytes, problems, sink);
            case ZIP -> zip(fileName, bytes, upload, problems, sink);
        };
        bytes.transferTo(java.io.OutputStream.nullOutputStream());
        if (reading.rows() == 0 && problems.count() == 0) {
            throw new FileRefused(Reason.NOTHING_TO_IMPORT, "The file holds no rows.");
        }
        if (reading.rows() == 0) {
            throw new FileRefused(Reason.NOTHING_READABLE, "Not one row of the file could be read.", problems.first());
        }
        return reading;
    }

    private CsvFile csv(String fileName, InputStream bytes, Problems problems, RowSink sink) throws IOException {
        Utf8Lines lines = new Utf8Lines(afterMark(bytes), limits.lineBytes());
        CsvTable table = new CsvTable(fileName, lines, new RowLimit(limits.rows()), problems);
        return new CsvFile(fileName, table, Period.until(clock), problems, sink);
    }

    /** A ZIP with plays is a streaming history; one without may hold one table. */
    private Reading zip(String fileName, InputStream bytes, Upload upload, Problems problems, RowSink sink)
            throws IOException {
        Batches<Play> plays = new Batches<>(BATCH, Batch.Plays::new, sink);
        HistoryFile history = historyFile(plays, problems);
        ZipUpload zip = new ZipUpload(upload, history, problems, limits);
        zip.read(fileName, bytes);
        List<ZipUpload.Text> tables = zip.texts().stream().filter(this::isTable).toList();
        zip.texts().stream()
                .filter(text -> !tables.contains(text))
                .forEach(text -> zip.leftOut().add(text.name(), "a text that is no table of figures"));
        if (zip.holdsHistories()) {
            tables.forEach(table -> zip.leftOut().add(table.name(), "a table of figures; send it on its own"));
            return history(plays, history, problems).with(zip.leftOut().sentences());
        }
        return table(zip, tables, problems, sink).with(zip.leftOut().sentences());
    }

    private Reading table(ZipUpload zip, List<ZipUpload.Text> tables, Problems problems, RowSink sink)
            throws IOException {
        if (tables.size() == 1) {
            ZipUpload.Text table = tables.getFirst();
            return csv(table.name(), new ByteArrayInputStream(table.bytes()), problems, sink)
                    .read();
        }
        if (tables.size() > 1) {
            throw new FileRefused(
                    Reason.SEVERAL_TABLES,
                    "The ZIP holds %,d tables, and each is imported on its own: unpack it, and send them one by one."
                            .formatted(tables.size()));
        }
        if (zip.isLocked()) {
            throw new FileRefused(
                    Reason.LOCKED,
                    "The ZIP is protected by a password: unpack it, and send the files or a ZIP without a password.",
                    problems.first());
        }
        if (problems.count() > 0) {
            throw new FileRefused(Reason.NOTHING_READABLE, "Not one file of the ZIP could be read.", problems.first());
        }
        throw new FileRefused(
                Reason.UNKNOWN_FORMAT,
                "The ZIP holds no plays and no table of figures: expected is the ZIP of an extended streaming history."
                        + zip.leftOut().sentences().stream().map(" "::concat).collect(Collectors.joining()));
    }

    private boolean isTable(ZipUpload.Text text) {
        try {
            Format.of(new BufferedInputStream(new ByteArrayInputStream(text.bytes())));
            new CsvTable(
                            text.name(),
                            new Utf8Lines(afterMark(new ByteArrayInputStream(text.bytes())), limits.lineBytes()),
                            new RowLimit(limits.rows()),
                            new Problems())
                    .header()
                    .kind();
            return true;
        } catch (IOException none) {
            return false;
        }
    }

    private HistoryFile historyFile(Batches<Play> plays, Problems problems) {
        return new HistoryFile(plays, new RowLimit(limits.rows()), problems, Period.until(clock), limits.lineBytes());
    }

    private Reading history(String fileName, InputStream bytes, Problems problems, RowSink sink) throws IOException {
        Batches<Play> plays = new Batches<>(BATCH, Batch.Plays::new, sink);
        HistoryFile history = historyFile(plays, problems);
        history.read(fileName, bytes);
        return history(plays, history, problems);
    }

    private static Reading history(Batches<Play> plays, HistoryFile history, Problems problems) throws FileRefused {
        plays.flush();
        if (plays.count() == 0 && problems.count() == 0) {
            throw new FileRefused(
                    Reason.NOTHING_TO_IMPORT,
                    history.notes().holdsOtherRecords()
                            ? "The file holds no music plays: podcasts and records without a track are left out."
                            : "The file holds no records.");
        }
        ImportKind kind = ImportKind.SPOTIFY_STREAMING_HISTORY;
        return new Reading(
                kind, Set.of(kind), plays.count(), problems, history.notes().sentences());
    }

    /** The bytes after a byte order mark, where there is one. */
    static InputStream afterMark(InputStream bytes) throws IOException {
        PushbackInputStream rest = new PushbackInputStream(bytes, 3);
        byte[] first = rest.readNBytes(3);
        boolean marked =
                first.length == 3 && first[0] == (byte) 0xEF && first[1] == (byte) 0xBB && first[2] == (byte) 0xBF;
        if (!marked) {
            rest.unread(first);
        }
        return rest;
    }
}
