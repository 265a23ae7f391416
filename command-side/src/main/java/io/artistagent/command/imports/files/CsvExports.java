package io.artistagent.command.imports.files;

import io.artistagent.command.imports.files.FileRefused.Reason;
import io.artistagent.domain.imports.EncodingReading;
import io.artistagent.domain.imports.ImportKind;
import io.artistagent.domain.imports.ImportProblem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the tables of an upload, which is a single table or a ZIP of them. An artist's days may be spread over several tables. A table of
 * songs does not name its period, and a table with only days and streams does not name its song, so an upload may contain only one of
 * these.
 */
final class CsvExports {

    private final ReadLimits limits;
    private final PossibleDays period;
    private final ReadOptions options;
    private final Problems problems;
    private final RowSink sink;
    private final RowLimit limit;
    private final KnownDays known;
    private final Set<ImportKind> kinds = EnumSet.allOf(ImportKind.class);
    private final List<String> files = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private List<EncodingReading> encodings = List.of();
    private long rows;

    CsvExports(ReadLimits limits, PossibleDays period, ReadOptions options, Problems problems, RowSink sink) {
        this.limits = limits;
        this.period = period;
        this.options = options;
        this.problems = problems;
        this.sink = sink;
        this.limit = new RowLimit(limits.rows());
        this.known = new KnownDays(period);
    }

    /**
     * Reads one table to its end; the stream stays open.
     *
     * @throws FileRefused if the table is not a known export, or does not go with the previous ones
     */
    void read(String file, InputStream source) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(source, 64 * 1024);
        TextEncoding encoding = TextEncoding.of(bytes, options.encoding());
        bytes.skipNBytes(encoding.mark());
        InputStream utf8 =
                encoding.charset().equals(StandardCharsets.UTF_8) ? bytes : new Utf8Stream(bytes, encoding.charset());
        if (encoding.likely()) {
            problems.add(asksFor(file, encoding));
            encodings = encodings.isEmpty() ? encoding.readings() : encodings;
        }
        TableNotes tableNotes = new TableNotes();
        CsvRecords records = new CsvRecords(new Utf8Lines(utf8, limits.lineBytes()), limit, limits.lineBytes());
        CsvTable table = new CsvTable(file, records, period, options, problems, tableNotes);
        take(file, table.header().kinds());
        rows += new CsvFile(table, period, tableNotes, sink).read(known);
        notes.addAll(tableNotes.sentences(file));
    }

    /** Returns whether any table was read. */
    boolean any() {
        return !files.isEmpty();
    }

    Reading reading() {
        ImportKind kind = kinds.iterator().next();
        return new Reading(kind, kinds, rows, problems, notes, encodings);
    }

    /** Makes the import wait until the person has confirmed that the words look right. */
    private static ImportProblem asksFor(String file, TextEncoding encoding) {
        return new ImportProblem(
                file,
                0,
                0,
                null,
                String.join(" · ", encoding.words()),
                "The file is not UTF-8 and was read as %s. Accept it if these words look right. Otherwise discard it and send it again with the field “encoding” before the file."
                        .formatted(Encodings.nameOf(encoding.charset())),
                1);
    }

    private void take(String file, Set<ImportKind> ofFile) throws FileRefused {
        files.add(file + " (" + ofFile.iterator().next() + ")");
        kinds.retainAll(ofFile);
        if (files.size() > 1 && !kinds.equals(Set.of(ImportKind.SPOTIFY_AUDIENCE_TIMELINE))) {
            throw new FileRefused(
                    Reason.SEVERAL_TABLES,
                    "The ZIP contains several tables that do not belong together: " + String.join(", ", files)
                            + ". Upload them one by one.");
        }
    }
}
