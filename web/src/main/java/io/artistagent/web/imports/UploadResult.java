package io.artistagent.web.imports;

import io.artistagent.web.imports.ImportRun.BadLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of one uploaded file.
 *
 * @param id the import; null if the file was not accepted
 * @param known whether the same file was uploaded before, so that {@code id} is the first import
 * @param problem a sentence that says why the file was not accepted
 * @param asks the ambiguous format that the person must clarify: {@code dates} or {@code numbers}
 * @param problems the problems in a file without a readable row
 */
public record UploadResult(
        String fileName,
        @Nullable String id,
        boolean known,
        @Nullable String problem,
        @Nullable String asks,
        List<BadLine> problems) {

    static UploadResult refused(String fileName, String problem) {
        return new UploadResult(fileName, null, false, problem, null, List.of());
    }

    /** Returns the possible answers if {@code asks} is set. */
    public List<String> answers() {
        return switch (asks) {
            case "dates" -> List.of("day-first", "month-first", "year-first");
            case "numbers" -> List.of("decimal-point", "decimal-comma");
            case null, default -> List.of();
        };
    }

    /** Returns {@code arrived}, {@code known}, {@code asked} or {@code refused}. */
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

    /** Whether the file waits for a review. */
    public boolean arrived() {
        return id != null && !known;
    }

    public List<ProblemGroup> faults() {
        return ProblemGroup.of(problems);
    }
}
