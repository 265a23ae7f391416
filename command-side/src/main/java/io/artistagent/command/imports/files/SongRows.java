package io.artistagent.command.imports.files;

import io.artistagent.command.imports.files.TableNotes.Note;
import io.artistagent.domain.catalogue.ReleaseDate;
import io.artistagent.domain.statistics.SongFigures;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows of songs. Songs with the same title are distinguished by their release dates. */
final class SongRows implements TitledRows<SongFigures> {

    private static final Comparator<SongFigures> BY_RELEASE_DATE = Comparator.comparing(
            SongFigures::releaseDate,
            Comparator.nullsLast(Comparator.comparing(ReleaseDate::firstDay).thenComparing(ReleaseDate::value)));

    @Override
    public String title() {
        return CsvColumns.SONG;
    }

    @Override
    public String beside() {
        return CsvColumns.RELEASE_DATE;
    }

    @Override
    public @Nullable SongFigures read(CsvRow row) {
        String title = row.title(CsvColumns.SONG, "This must be the title of a song.");
        SongFigures song = new SongFigures(
                title == null ? "" : title,
                row.number("streams"),
                row.number("listeners"),
                row.number("saves"),
                row.releaseDate());
        return title == null ? null : song;
    }

    @Override
    public @Nullable Long streams(SongFigures song) {
        return song.streams();
    }

    @Override
    public String name(SongFigures song) {
        return song.title();
    }

    @Override
    public Comparator<SongFigures> order() {
        return BY_RELEASE_DATE;
    }

    @Override
    public SongFigures numbered(SongFigures song, int number) {
        return song.as(number);
    }

    @Override
    public Batch pack(List<SongFigures> songs) {
        return new Batch.Songs(songs);
    }

    @Override
    public Note repeated() {
        return Note.REPEATED_SONG;
    }

    @Override
    public Note namesake() {
        return Note.SONGS_WITH_ONE_TITLE;
    }

    @Override
    public Note calledTotals() {
        return Note.SONGS_CALLED_TOTALS;
    }
}
