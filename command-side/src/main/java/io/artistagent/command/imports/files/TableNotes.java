package io.artistagent.command.imports.files;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what was deliberately left out of a table or changed, with the first affected lines. */
final class TableNotes {

    /** The possible notes. */
    enum Note {
        ABOVE_THE_HEADER("Lines above the header, left out"),
        TOTALS("Rows of totals, left out"),
        SONGS_CALLED_TOTALS("Rows called totals that are not the sum of the others, recorded as songs"),
        PLAYLISTS_CALLED_TOTALS("Rows called totals that are not the sum of the others, recorded as playlists"),
        REPEATED_HEADER("Lines that repeat the header, left out"),
        WITHOUT_FIGURES("Rows without any figure, left out"),
        REPEATED_DAY("Rows that repeat a day with the same figures, counted once"),
        REPEATED_SONG("Rows that repeat a song with the same figures, counted once"),
        REPEATED_PLAYLIST("Rows that repeat a playlist with the same figures, counted once"),
        SONGS_WITH_ONE_TITLE("Rows with the same title as another row, recorded as separate songs"),
        PLAYLISTS_WITH_ONE_NAME("Rows with the same title and author as another row, recorded as separate playlists"),
        RELEASE_DATE("Release dates that cannot be read, left empty"),
        DAY_OF_ADDITION("Dates added that cannot be read, left empty"),
        CLEANED("Titles and names that were cleaned up"),
        SHORTENED("Titles longer than the limit, shortened"),
        AUTHOR_SHORTENED("Names of authors longer than the limit, shortened");

        private final String sentence;

        Note(String sentence) {
            this.sentence = sentence;
        }
    }

    private static final int LINES = 5;

    private final Map<Note, List<Long>> lines = new EnumMap<>(Note.class);
    private final Map<Note, Long> counts = new EnumMap<>(Note.class);

    void tell(Note note, long line) {
        counts.merge(note, 1L, Long::sum);
        List<Long> first = lines.computeIfAbsent(note, key -> new ArrayList<>());
        if (first.size() < LINES && !first.contains(line)) {
            first.add(line);
        }
    }

    List<String> sentences(String file) {
        List<String> all = new ArrayList<>();
        counts.forEach((note, count) -> {
            List<Long> first = lines.getOrDefault(note, List.of());
            String where = String.join(", ", first.stream().map(String::valueOf).toList());
            all.add("%s: %s: %d (%s %s%s)"
                    .formatted(
                            file,
                            note.sentence,
                            count,
                            count == 1 ? "line" : "lines",
                            where,
                            count > first.size() ? ", …" : ""));
        });
        return all;
    }
}
