package io.artistagent.command.imports.files;

import io.artistagent.domain.imports.ImportKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The column names of a table. Order, case, unknown columns and the characters between words do not matter: {@code release_date},
 * {@code Release Date} and R's {@code release.date} are the same column.
 */
final class CsvHeader {

    private static final List<String> DAY_FIGURES = List.of(
            "streams",
            "listeners",
            "monthly listeners",
            "monthly active listeners",
            "super listeners",
            "playlist adds",
            "saves",
            "followers");
    private static final List<String> SONG_FIGURES = List.of("streams", "listeners", "saves");
    private static final List<String> PLAYLIST_FIGURES = List.of("streams", "listeners");

    private static final int MAX_NAME_LENGTH = 40;

    private final Map<String, Integer> columns = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Set<String> twice = new LinkedHashSet<>();

    /** By the names that are asked for, which are the same for every row. */
    private final Map<String, Integer> indexes = new HashMap<>();

    private CsvHeader() {}

    static CsvHeader of(List<CsvCells.Cell> cells) {
        CsvHeader header = new CsvHeader();
        for (CsvCells.Cell cell : cells) {
            String key = key(cell.text());
            if (header.columns.putIfAbsent(key, header.names.size()) != null) {
                header.twice.add(key);
            }
            header.names.add(cell.text());
        }
        return header;
    }

    int size() {
        return names.size();
    }

    boolean has(String column) {
        return columns.containsKey(key(column));
    }

    int indexOf(String column) {
        return indexes.computeIfAbsent(column, name -> columns.getOrDefault(key(name), -1));
    }

    /** Returns the file's name of a column. */
    String nameOf(String column) {
        int index = indexOf(column);
        return index < 0 ? column : names.get(index);
    }

    /** Returns the names as written in the file. */
    List<String> names() {
        return List.copyOf(names);
    }

    /** Returns the name of a column that is read but occurs more than once, or null. */
    @Nullable
    String repeated() {
        List<String> read = new ArrayList<>(figures());
        read.addAll(others());
        return read.stream()
                .filter(name -> twice.contains(key(name)))
                .findFirst()
                .orElse(null);
    }

    /** Returns whether the cells may be unknown column names, perhaps in another language: short texts without digits. */
    boolean looksLikeNames() {
        return names.size() > 1
                && names.stream().allMatch(name -> !name.isEmpty() && name.length() <= MAX_NAME_LENGTH)
                && names.stream().flatMapToInt(String::codePoints).noneMatch(c -> Character.isDigit(c) || c == '@');
    }

    /** Returns whether any column of an export is present, even if required ones are missing. */
    boolean knowsAny() {
        return has(CsvColumns.DATE)
                || has(CsvColumns.SONG)
                || has(CsvColumns.RELEASE_DATE)
                || has(CsvColumns.DATE_ADDED)
                || nameOfAPlaylist()
                || DAY_FIGURES.stream().anyMatch(this::has);
    }

    /** Returns the count columns that rows of this kind may have. */
    List<String> figures() {
        if (isOfPlaylists()) {
            return PLAYLIST_FIGURES;
        }
        return kinds().contains(ImportKind.SPOTIFY_SONGS) ? SONG_FIGURES : DAY_FIGURES;
    }

    /** Returns the date columns that rows of this kind may have. */
    List<String> dates() {
        return isOfPlaylists() ? List.of(CsvColumns.DATE_ADDED) : List.of(CsvColumns.DATE, CsvColumns.RELEASE_DATE);
    }

    /** Returns the other columns that are read from rows of this kind. */
    List<String> others() {
        return isOfPlaylists()
                ? List.of(CsvColumns.TITLE, CsvColumns.AUTHOR, CsvColumns.DATE_ADDED)
                : List.of(CsvColumns.DATE, CsvColumns.SONG, CsvColumns.RELEASE_DATE);
    }

    /** Returns all kinds as which the rows can be read, the best match first. */
    Set<ImportKind> kinds() {
        if (isOfPlaylists()) {
            return EnumSet.of(ImportKind.SPOTIFY_PLAYLISTS);
        }
        Set<ImportKind> kinds = EnumSet.noneOf(ImportKind.class);
        boolean audience = DAY_FIGURES.stream().anyMatch(name -> !name.equals("streams") && has(name));
        if (has(CsvColumns.DATE) && has("streams") && !audience) {
            kinds.add(ImportKind.SPOTIFY_SONG_TIMELINE);
        }
        if (has(CsvColumns.DATE) && (has("streams") || audience)) {
            kinds.add(ImportKind.SPOTIFY_AUDIENCE_TIMELINE);
        }
        if (kinds.isEmpty() && has(CsvColumns.SONG) && SONG_FIGURES.stream().anyMatch(this::has)) {
            kinds.add(ImportKind.SPOTIFY_SONGS);
        }
        return kinds;
    }

    /** Only playlist exports have an author or a date of addition. An edited copy may have lost one of the two. */
    private boolean isOfPlaylists() {
        return nameOfAPlaylist() && PLAYLIST_FIGURES.stream().anyMatch(this::has);
    }

    private boolean nameOfAPlaylist() {
        return has(CsvColumns.TITLE) && !has(CsvColumns.SONG) && (has(CsvColumns.AUTHOR) || has(CsvColumns.DATE_ADDED));
    }

    /** Returns whether a row repeats the header, as in files that were pasted together. */
    boolean isRepeatedBy(List<CsvCells.Cell> cells) {
        if (cells.size() != names.size()) {
            return false;
        }
        for (int i = 0; i < names.size(); i++) {
            if (!key(cells.get(i).text()).equals(key(names.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** Reduces a name to its letters and digits. */
    private static String key(String name) {
        StringBuilder key = new StringBuilder();
        name.codePoints()
                .limit(100)
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
