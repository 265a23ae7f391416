package io.artistagent.command.imports.files;

import io.artistagent.command.imports.files.TableNotes.Note;
import io.artistagent.domain.statistics.PlaylistFigures;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads rows of playlists. Playlists with the same title are distinguished by their author, and those of one author by the date added. */
final class PlaylistRows implements TitledRows<PlaylistFigures> {

    /** Safe as a separator, because cleaned cells contain no control characters. */
    private static final String SEPARATOR = "\u001f";

    private static final Comparator<PlaylistFigures> BY_DAY =
            Comparator.comparing(PlaylistFigures::addedOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

    @Override
    public String title() {
        return CsvColumns.TITLE;
    }

    @Override
    public String beside() {
        return CsvColumns.AUTHOR;
    }

    @Override
    public @Nullable PlaylistFigures read(CsvRow row) {
        String title = row.title(CsvColumns.TITLE, "This must be the title of a playlist.");
        PlaylistFigures playlist = new PlaylistFigures(
                title == null ? "" : title,
                row.author(),
                row.number("streams"),
                row.number("listeners"),
                row.addedOn());
        return title == null ? null : playlist;
    }

    @Override
    public @Nullable Long streams(PlaylistFigures playlist) {
        return playlist.streams();
    }

    @Override
    public String name(PlaylistFigures playlist) {
        return playlist.title() + SEPARATOR + Objects.requireNonNullElse(playlist.author(), "");
    }

    @Override
    public Comparator<PlaylistFigures> order() {
        return BY_DAY;
    }

    @Override
    public PlaylistFigures numbered(PlaylistFigures playlist, int number) {
        return playlist.as(number);
    }

    @Override
    public Batch pack(List<PlaylistFigures> playlists) {
        return new Batch.Playlists(playlists);
    }

    @Override
    public Note repeated() {
        return Note.REPEATED_PLAYLIST;
    }

    @Override
    public Note namesake() {
        return Note.PLAYLISTS_WITH_ONE_NAME;
    }

    @Override
    public Note calledTotals() {
        return Note.PLAYLISTS_CALLED_TOTALS;
    }
}
