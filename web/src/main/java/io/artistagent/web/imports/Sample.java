package io.artistagent.web.imports;

import io.artistagent.web.texts.Texts;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The first rows of a file as a small table, with each column that has a value in any of them. */
public record Sample(List<String> columns, List<Map<String, Object>> rows) {

    private static final List<String> COLUMNS = List.of(
            "day",
            "endedAt",
            "title",
            "author",
            "artistName",
            "msPlayed",
            "streams",
            "listeners",
            "monthlyListeners",
            "monthlyActiveListeners",
            "superListeners",
            "playlistAdds",
            "saves",
            "followers",
            "addedOn");

    private static final Set<String> TEXTS = Set.of("day", "endedAt", "title", "author", "artistName", "addedOn");

    public static Sample of(ImportPreview preview) {
        List<Map<String, Object>> rows = preview.rows();
        return new Sample(
                COLUMNS.stream()
                        .filter(column -> rows.stream().anyMatch(row -> row.get(column) != null))
                        .toList(),
                rows);
    }

    public boolean numeric(String column) {
        return !TEXTS.contains(column);
    }

    /** Returns a cell in the reader's format; null if it is empty. */
    public @Nullable String cell(Map<String, Object> row, String column, Texts texts) {
        Object value = row.get(column);
        return switch (value) {
            case null -> null;
            case Number length when column.equals("msPlayed") -> texts.duration(length.longValue());
            case Number number -> texts.number(number.longValue());
            default -> written(value.toString(), column, texts);
        };
    }

    private static String written(String value, String column, Texts texts) {
        try {
            return switch (column) {
                case "day", "addedOn" -> texts.day(LocalDate.parse(value));
                case "endedAt" -> texts.moment(Instant.parse(value));
                default -> value;
            };
        } catch (DateTimeException otherwise) {
            return value;
        }
    }
}
