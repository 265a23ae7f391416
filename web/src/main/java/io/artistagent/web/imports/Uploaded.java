package io.artistagent.web.imports;

import io.artistagent.web.imports.ImportRun.BadLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one of the files that were sent.
 *
 * @param id the import, where there is one
 * @param known whether the same file was imported before, and this is that import
 * @param problem why there is none, in a sentence
 * @param asks what only the person can say before it can be read: {@code dates} or {@code numbers}
 * @param problems the places in the file that are wrong, where nothing of it can be read
 */
public record Uploaded(
        String fileName,
        @Nullable String id,
        boolean known,
        @Nullable String problem,
        @Nullable String asks,
        List<BadLine> problems) {

    static Uploaded refused(String fileName, String problem) {
        return new Uploaded(fileName, null, false, problem, null, List.of());
    }

    /** The possible answers, where something is asked. */
    public List<String> answers() {
        return switch (asks) {
            case "dates" -> List.of("day-first", "month-first", "year-first");
            case "numbers" -> List.of("decimal-point", "decimal-comma");
            case null, default -> List.of();
        };
    }

    /** What became of it, in one word: {@code arrived}, {@code known}, {@code asked} or {@code refused}. */
    public String state() {
        if (id != null) {
            return known ? "known" : "arrived";
        }
        return asks == null ? "refused" : "asked";
    }

    public String badge() {
        return switch (state()) {
            case "arrived" -> "good";
            case "known" -> "info";
            case "asked" -> "warn";
            default -> "bad";
        };
    }

    public String icon() {
        return switch (state()) {
            case "arrived" -> "check";
            case "known" -> "info";
            case "asked" -> "triangle-alert";
            default -> "x";
        };
    }

    /** Whether it waits to be looked at. */
    public boolean arrived() {
        return id != null && !known;
    }

    public List<Fault> faults() {
        return Fault.of(problems);
    }
}
