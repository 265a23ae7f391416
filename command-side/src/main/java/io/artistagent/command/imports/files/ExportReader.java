package io.artistagent.command.imports.files;

import io.artistagent.command.imports.files.FileRefused.Reason;
import io.artistagent.domain.imports.ImportKind;
import io.artistagent.domain.imports.Play;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
            case JSON -> history(problems, sink, history -> history.read(fileName, bytes));
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

    private Reading zip(String fileName, InputStream bytes, Upload upload, Problems problems, RowSink sink)
            throws IOException {
        List<String> notes = new ArrayList<>();
        Reading reading = history(problems, sink, history -> {
            HistoryZip zip = new HistoryZip(upload, history, problems, limits);
            zip.read(fileName, bytes);
            if (zip.passedOver() > 0) {
                notes.add("Files in the ZIP that hold no plays of music and were left out: " + zip.passedOver());
            }
        });
        notes.addAll(reading.notes());
        return new Reading(reading.kind(), reading.kinds(), reading.rows(), problems, notes);
    }

    private Reading history(Problems problems, RowSink sink, HistoryStep step) throws IOException {
        Batches<Play> plays = new Batches<>(BATCH, Batch.Plays::new, sink);
        HistoryFile history =
                new HistoryFile(plays, new RowLimit(limits.rows()), problems, Period.until(clock), limits.lineBytes());
        step.read(history);
        plays.flush();
        if (plays.count() == 0 && problems.count() == 0) {
            throw new FileRefused(
                    Reason.NOTHING_TO_IMPORT,
                    history.notes().holdsOtherRecords()
                            ? "The file holds no music plays: podcasts and records without a track are left out."
                            : "The file holds no records.");
        }
        List<String> notes = history.notes().sentences();
        ImportKind kind = ImportKind.SPOTIFY_STREAMING_HISTORY;
        return new Reading(kind, Set.of(kind), plays.count(), problems, notes);
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

    private interface HistoryStep {
        void read(HistoryFile history) throws IOException;
    }
}
