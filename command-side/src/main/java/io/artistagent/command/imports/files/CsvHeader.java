package io.artistagent.command.imports.files;

import io.artistagent.command.imports.files.FileRefused.Reason;
import io.artistagent.domain.imports.ImportKind;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The names of the columns: order, case and unknown columns do not matter, and {@code release_date} is {@code release date}. */
final class CsvHeader {

    private static final Set<String> AUDIENCE = Set.of(
            "listeners",
            "monthly listeners",
            "monthly active listeners",
            "super listeners",
            "playlist adds",
            "saves",
            "followers");
    private static final Set<String> SONG_FIGURES = Set.of("listeners", "streams", "saves");
    private static final String EXPECTED =
            "Expected is a Spotify for Artists export: a song timeline (date,streams), an audience timeline (date,listeners,…)"
                    + " or songs (song,listeners,streams,saves,release_date).";

    private final Map<String, Integer> columns;

    private CsvHeader(Map<String, Integer> columns) {
        this.columns = columns;
    }

    static CsvHeader of(List<CsvCells.Cell> cells) throws FileRefused {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (CsvCells.Cell cell : cells) {
            String name = cell.text().toLowerCase(Locale.ROOT).replace('_', ' ');
            if (columns.putIfAbsent(name, columns.size()) != null) {
                if (!name.isEmpty()) {
                    throw unknown("Two columns of the header have the same name.");
                }
                columns.put("unnamed column " + columns.size(), columns.size());
            }
        }
        return new CsvHeader(columns);
    }

    int size() {
        return columns.size();
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    int indexOf(String column) {
        return columns.getOrDefault(column, -1);
    }

    /** All kinds that rows under this header can be read as. */
    Set<ImportKind> kinds() {
        Set<ImportKind> kinds = EnumSet.noneOf(ImportKind.class);
        if (has("date") && has("streams") && !hasAny(AUDIENCE)) {
            kinds.add(ImportKind.SPOTIFY_SONG_TIMELINE);
        }
        if (has("date") && (has("streams") || hasAny(AUDIENCE))) {
            kinds.add(ImportKind.SPOTIFY_AUDIENCE_TIMELINE);
        }
        if (kinds.isEmpty() && has("song") && hasAny(SONG_FIGURES)) {
            kinds.add(ImportKind.SPOTIFY_SONGS);
        }
        return kinds;
    }

    /** The kind that the columns speak of first; {@code date,streams} alone is the timeline of a song. */
    ImportKind kind() throws FileRefused {
        for (ImportKind kind : kinds()) {
            return kind;
        }
        if (has("title") && has("author")) {
            throw unknown("This is an export of playlists, which cannot be imported yet.");
        }
        String only = columns.size() == 1 ? columns.keySet().iterator().next() : "";
        if (only.indexOf(';') >= 0 || only.indexOf('\t') >= 0) {
            throw unknown(
                    "The columns are separated by semicolons or tabs, not by commas: send the file as it was exported.");
        }
        throw unknown("The first line is not a header that is known.");
    }

    private boolean hasAny(Set<String> names) {
        return names.stream().anyMatch(this::has);
    }

    static FileRefused unknown(String why) {
        return new FileRefused(Reason.UNKNOWN_FORMAT, why + " " + EXPECTED);
    }
}
