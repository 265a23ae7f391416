package io.artistagent.command.imports.files;

import io.artistagent.command.imports.files.TableNotes.Told;
import io.artistagent.domain.catalogue.ReleaseDate;
import io.artistagent.domain.statistics.SongFigures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the songs of a table that have one title, so that none takes the place of another. The numbers follow the release dates, so
 * that a song has the same one in the next export; in a table that is longer than any export they follow the rows.
 */
final class Namesakes {

    private static final int SONGS_AHEAD = 5_000;
    private static final long CHARACTERS_AHEAD = 1_000_000;

    private record Row(SongFigures song, long line) {}

    private final TableNotes notes;
    private final Consumer<SongFigures> numbered;
    private final TitleNumbers numbers = new TitleNumbers();
    private @Nullable List<Row> first = new ArrayList<>();
    private long characters;

    Namesakes(TableNotes notes, Consumer<SongFigures> numbered) {
        this.notes = notes;
        this.numbered = numbered;
    }

    void add(SongFigures song, long line) {
        if (first == null) {
            pass(song, numbers.next(song.title()), line);
            return;
        }
        first.add(new Row(song, line));
        characters += song.title().length();
        if (first.size() == SONGS_AHEAD || characters > CHARACTERS_AHEAD) {
            flush();
        }
    }

    /** Passes on what waits for its number. */
    void flush() {
        List<Row> rows = first;
        first = null;
        if (rows == null) {
            return;
        }
        Map<String, List<Row>> byTitle = new HashMap<>();
        Set<SongFigures> seen = new HashSet<>();
        List<Row> different = new ArrayList<>();
        for (Row row : rows) {
            if (row.song().streams() != null && !seen.add(row.song())) {
                notes.tell(Told.REPEATED_SONG, row.line());
            } else {
                different.add(row);
                byTitle.computeIfAbsent(row.song().title(), title -> new ArrayList<>())
                        .add(row);
            }
        }
        Comparator<Row> byReleaseDate = Comparator.comparing(
                row -> row.song().releaseDate(),
                Comparator.nullsLast(Comparator.comparing(ReleaseDate::firstDay).thenComparing(ReleaseDate::value)));
        byTitle.values().forEach(namesakes -> namesakes.sort(byReleaseDate));
        for (Row row : different) {
            numbers.next(row.song().title());
            List<Row> namesakes = byTitle.getOrDefault(row.song().title(), List.of());
            pass(row.song(), namesakes.size() == 1 ? 1 : numberIn(namesakes, row), row.line());
        }
    }

    private static int numberIn(List<Row> namesakes, Row row) {
        for (int i = 0; i < namesakes.size(); i++) {
            if (namesakes.get(i).line() == row.line()) {
                return i + 1;
            }
        }
        throw new IllegalStateException("A row is among those with its title");
    }

    private void pass(SongFigures song, int number, long line) {
        if (number > 1) {
            notes.tell(Told.NAMESAKES, line);
        }
        numbered.accept(new SongFigures(
                song.title(), number, song.streams(), song.listeners(), song.saves(), song.releaseDate()));
    }
}
