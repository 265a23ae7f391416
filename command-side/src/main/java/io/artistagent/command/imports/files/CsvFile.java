package io.artistagent.command.imports.files;

import io.artistagent.domain.imports.ImportKind;
import io.artistagent.domain.statistics.DayFigures;
import io.artistagent.domain.statistics.SongFigures;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the exports of Spotify for Artists. */
final class CsvFile {

    private static final int BATCH = 400;

    private final String file;
    private final CsvTable table;
    private final Period period;
    private final Problems problems;
    private final RowSink sink;

    CsvFile(String file, CsvTable table, Period period, Problems problems, RowSink sink) {
        this.file = file;
        this.table = table;
        this.period = period;
        this.problems = problems;
        this.sink = sink;
    }

    Reading read() throws IOException {
        CsvHeader header = table.header();
        ImportKind kind = header.kind();
        long rows = kind == ImportKind.SPOTIFY_SONGS ? songs() : days();
        return new Reading(kind, header.kinds(), rows, problems, List.of());
    }

    private long days() throws IOException {
        Batches<DayFigures> batches = new Batches<>(BATCH, Batch.Days::new, sink);
        long[] lineOfDay = new long[period.length()];
        for (CsvRow row = table.next(); row != null; row = table.next()) {
            LocalDate day = row.day("date", period);
            DayFigures figures = day == null ? null : figures(day, row);
            if (day == null || figures == null || !row.sound()) {
                continue;
            }
            long earlier = lineOfDay[period.indexOf(day)];
            if (earlier > 0) {
                row.report("date", "The day stands in line %d already.".formatted(earlier));
                continue;
            }
            lineOfDay[period.indexOf(day)] = row.line();
            batches.add(figures);
        }
        batches.flush();
        return batches.count();
    }

    /** Null where no figure of the day was reported. */
    private static @Nullable DayFigures figures(LocalDate day, CsvRow row) {
        DayFigures figures = new DayFigures(
                day,
                row.number("streams"),
                row.number("listeners"),
                row.number("monthly listeners"),
                row.number("monthly active listeners"),
                row.number("super listeners"),
                row.number("playlist adds"),
                row.number("saves"),
                row.number("followers"));
        boolean reported = Stream.of(
                        figures.streams(),
                        figures.listeners(),
                        figures.monthlyListeners(),
                        figures.monthlyActiveListeners(),
                        figures.superListeners(),
                        figures.playlistAdds(),
                        figures.saves(),
                        figures.followers())
                .anyMatch(Objects::nonNull);
        return reported ? figures : null;
    }

    private long songs() throws IOException {
        Batches<SongFigures> batches = new Batches<>(BATCH, Batch.Songs::new, sink);
        for (CsvRow row = table.next(); row != null; row = table.next()) {
            String title = row.name("song");
            Long streams = row.number("streams");
            Long listeners = row.number("listeners");
            Long saves = row.number("saves");
            LocalDate released = row.releaseDay("release date", period);
            if (title != null && row.sound()) {
                batches.add(new SongFigures(title, streams, listeners, saves, released));
            }
        }
        batches.flush();
        return batches.count();
    }
}
