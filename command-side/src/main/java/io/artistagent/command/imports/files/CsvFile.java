package io.artistagent.command.imports.files;

import io.artistagent.command.imports.files.TableNotes.Note;
import io.artistagent.domain.statistics.DayFigures;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads one Spotify for Artists table. */
final class CsvFile {

    private static final int BATCH = 400;

    private final CsvTable table;
    private final PossibleDays period;
    private final TableNotes notes;
    private final RowSink sink;
    private long rows;
    private long streams;

    CsvFile(CsvTable table, PossibleDays period, TableNotes notes, RowSink sink) {
        this.table = table;
        this.period = period;
        this.notes = notes;
        this.sink = sink;
    }

    /**
     * Passes the rows on and returns their number.
     *
     * @param known the days read from other tables of the upload
     */
    long read(KnownDays known) throws IOException {
        return switch (table.header().kinds().iterator().next()) {
            case SPOTIFY_SONGS -> titled(new SongRows());
            case SPOTIFY_PLAYLISTS -> titled(new PlaylistRows());
            case SPOTIFY_SONG_TIMELINE, SPOTIFY_AUDIENCE_TIMELINE -> days(known);
            case SPOTIFY_STREAMING_HISTORY -> throw new IllegalStateException("No table is a streaming history");
        };
    }

    private long days(KnownDays known) throws IOException {
        RowBatches<DayFigures> batches = new RowBatches<>(BATCH, Batch.Days::new, sink);
        for (CsvRow row = table.next(); row != null; row = table.next()) {
            if (row.isCalledTotals(CsvColumns.DATE) || (row.isBlank(CsvColumns.DATE) && addsUp(row))) {
                row.tell(Note.TOTALS);
                continue;
            }
            row.requireNoSurplus();
            LocalDate day = row.day(period);
            DayFigures figures = figures(day == null ? period.from() : day, row);
            if (day != null && row.isReadable()) {
                add(figures, row, known, batches);
            }
        }
        batches.flush();
        return batches.count();
    }

    private void add(DayFigures figures, CsvRow row, KnownDays known, RowBatches<DayFigures> batches) {
        if (row.hasNoFigures()) {
            row.tell(Note.WITHOUT_FIGURES);
            return;
        }
        switch (known.add(figures, table.file(), row.line())) {
            case KnownDays.Outcome.New() -> {
                count(figures.streams());
                batches.add(figures);
            }
            case KnownDays.Outcome.Same() -> row.tell(Note.REPEATED_DAY);
            case KnownDays.Outcome.Different different -> row.report(CsvColumns.DATE, different.detail());
        }
    }

    private static DayFigures figures(LocalDate day, CsvRow row) {
        return new DayFigures(
                day,
                row.number("streams"),
                row.number("listeners"),
                row.number("monthly listeners"),
                row.number("monthly active listeners"),
                row.number("super listeners"),
                row.number("playlist adds"),
                row.number("saves"),
                row.number("followers"));
    }

    private <R> long titled(TitledRows<R> kind) throws IOException {
        RowBatches<R> batches = new RowBatches<>(BATCH, kind::pack, sink);
        DuplicateNames<R> duplicateNames = new DuplicateNames<>(kind, notes, batches::add);
        for (CsvRow row = table.next(); row != null; row = table.next()) {
            if (isTotals(row, kind)) {
                row.tell(Note.TOTALS);
                continue;
            }
            row.requireNoSurplus();
            R titled = kind.read(row);
            if (titled == null || !row.isReadable()) {
                continue;
            }
            if (row.isLoneText()) {
                row.tell(Note.WITHOUT_FIGURES);
                continue;
            }
            if (row.isCalledTotals(kind.title())) {
                row.tell(kind.calledTotals());
            }
            count(kind.streams(titled));
            duplicateNames.add(titled, row.line());
        }
        duplicateNames.flush();
        batches.flush();
        return batches.count();
    }

    /** A song or playlist may be called “Total”, so a row counts as totals only if it is the sum of the others. */
    private boolean isTotals(CsvRow row, TitledRows<?> kind) {
        if (row.isBlank(kind.title())) {
            return row.isCalledTotals(kind.title()) || addsUp(row);
        }
        return row.isCalledTotals(kind.title()) && row.isBlank(kind.beside()) && addsUp(row);
    }

    private boolean addsUp(CsvRow row) {
        Long total = row.peek("streams");
        return rows > 0 && total != null && total == streams;
    }

    private void count(@Nullable Long ofRow) {
        rows++;
        streams += ofRow == null ? 0 : ofRow;
    }
}
