package io.artistagent.command.imports.files;

import io.artistagent.command.imports.files.TableNotes.Told;
import io.artistagent.domain.imports.ImportKind;
import io.artistagent.domain.statistics.DayFigures;
import io.artistagent.domain.statistics.SongFigures;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads one table of Spotify for Artists. */
final class CsvFile {

    private static final int BATCH = 400;

    private final CsvTable table;
    private final Period period;
    private final TableNotes notes;
    private final RowSink sink;
    private long rows;
    private long streams;

    CsvFile(CsvTable table, Period period, TableNotes notes, RowSink sink) {
        this.table = table;
        this.period = period;
        this.notes = notes;
        this.sink = sink;
    }

    /**
     * Hands the rows on and counts them.
     *
     * @param known the days that other tables of the upload hold
     */
    long read(KnownDays known) throws IOException {
        return table.header().kinds().contains(ImportKind.SPOTIFY_SONGS) ? songs() : days(known);
    }

    private long days(KnownDays known) throws IOException {
        Batches<DayFigures> batches = new Batches<>(BATCH, Batch.Days::new, sink);
        for (CsvRow row = table.next(); row != null; row = table.next()) {
            if (row.isCalledTotals(CsvColumns.DATE) || (row.isBlank(CsvColumns.DATE) && addsUp(row))) {
                row.tell(Told.TOTALS);
                continue;
            }
            row.requireNoSurplus();
            LocalDate day = row.day(period);
            DayFigures figures = figures(day == null ? period.from() : day, row);
            if (day != null && row.sound()) {
                add(figures, row, known, batches);
            }
        }
        batches.flush();
        return batches.count();
    }

    private void add(DayFigures figures, CsvRow row, KnownDays known, Batches<DayFigures> batches) {
        if (row.hasNoFigures()) {
            row.tell(Told.WITHOUT_FIGURES);
            return;
        }
        switch (known.add(figures, table.file(), row.line())) {
            case KnownDays.Outcome.New() -> {
                count(figures.streams());
                batches.add(figures);
            }
            case KnownDays.Outcome.Same() -> row.tell(Told.REPEATED_DAY);
            case KnownDays.Outcome.Different(String place) ->
                row.report(CsvColumns.DATE, "This day has different figures in %s. Those were used.".formatted(place));
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

    private long songs() throws IOException {
        Batches<SongFigures> batches = new Batches<>(BATCH, Batch.Songs::new, sink);
        Namesakes namesakes = new Namesakes(notes, batches::add);
        for (CsvRow row = table.next(); row != null; row = table.next()) {
            if (isTotalsOfSongs(row)) {
                row.tell(Told.TOTALS);
                continue;
            }
            row.requireNoSurplus();
            String title = row.title();
            SongFigures song = new SongFigures(
                    title == null ? "" : title,
                    1,
                    row.number("streams"),
                    row.number("listeners"),
                    row.number("saves"),
                    row.releaseDate());
            if (title == null || !row.sound()) {
                continue;
            }
            if (row.isLoneText()) {
                row.tell(Told.WITHOUT_FIGURES);
                continue;
            }
            if (row.isCalledTotals(CsvColumns.SONG)) {
                row.tell(Told.PERHAPS_TOTALS);
            }
            count(song.streams());
            namesakes.add(song, row.line());
        }
        namesakes.flush();
        batches.flush();
        return batches.count();
    }

    /** A song may be called “Total”: only one that adds up the others is none. */
    private boolean isTotalsOfSongs(CsvRow row) {
        if (row.isBlank(CsvColumns.SONG)) {
            return row.isCalledTotals(CsvColumns.SONG) || addsUp(row);
        }
        return row.isCalledTotals(CsvColumns.SONG) && row.isBlank(CsvColumns.RELEASE_DATE) && addsUp(row);
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
