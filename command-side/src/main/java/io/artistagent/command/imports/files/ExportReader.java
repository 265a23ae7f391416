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
     * @param how what the person says about the way in which a table is written
     * @throws FileRefused where nothing of the file can be imported; rows that were handed on before are void
     * @throws UploadBroken where the bytes stopped coming; rows that were handed on before are void
     */
    public Reading read(String fileName, InputStream source, HowToRead how, RowSink sink) throws IOException {
        Upload upload = new Upload(source, limits.uploadBytes());
        BufferedInputStream bytes = new BufferedInputStream(upload, 64 * 1024);
        Problems problems = new Problems();
        Reading reading = switch (Format.of(bytes)) {
            case CSV -> csv(fileName, bytes, how, problems, sink);
            case JSON -> history(problems, sink, history -> history.read(fileName, afterMark(bytes)));
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

    private Reading csv(String fileName, InputStream bytes, HowToRead how, Problems problems, RowSink sink)
            throws IOException {
        CsvExports exports = new CsvExports(limits, Period.until(clock), how, problems, sink);
        exports.read(fileName, bytes);
        return exports.reading();
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
                    history.otherThanTracks() == 0
                            ? "The file holds no records."
                            : "The file holds no music plays: podcasts and records without a track are left out.");
        }
        List<String> notes = history.otherThanTracks() == 0
                ? List.of()
                : List.of("Records that speak of no track and were left out: " + history.otherThanTracks());
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
