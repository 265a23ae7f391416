package io.artistagent.web.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One file on its way in. */
public record ImportRun(
        String id,
        @Nullable ImportKind kind,
        List<ImportKind> kinds,
        @Nullable String artistId,
        @Nullable String trackId,
        @Nullable String fileName,
        @Nullable Span period,
        @Nullable Span days,
        List<String> notes,
        List<Encoding> encodings,
        ImportState state,
        boolean discarded,
        long done,
        long total,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long problemCount,
        List<BadLine> problems,
        List<String> needs,
        List<TrackName> suggestedTracks,
        long version,
        @Nullable Long repeatedPlays,
        @Nullable Revised revised) {

    public ImportRun {
        kinds = kinds == null ? List.of() : kinds;
        notes = notes == null ? List.of() : notes;
        encodings = encodings == null ? List.of() : encodings;
        problems = problems == null ? List.of() : problems;
        needs = needs == null ? List.of() : needs;
        suggestedTracks = suggestedTracks == null ? List.of() : suggestedTracks;
    }

    /** What could not be read, and where. */
    public record BadLine(
            @Nullable String file,
            @Nullable Integer line,
            @Nullable String column,
            @Nullable String name,
            @Nullable String value,
            @Nullable String detail,
            long alike) {}

    /** Two days and all between them. */
    public record Span(LocalDate first, LocalDate last) {}

    /** How many of its rows replaced figures that were reported before, and about which days; none where there are none. */
    public record Revised(long rows, @Nullable Span days) {}

    /** How some words of the file read in an encoding. */
    public record Encoding(String encoding, String words) {}

    /** A track that the file may be about. */
    public record TrackName(String id, String title) {}

    public boolean running() {
        return state == ImportState.RUNNING;
    }

    /** Whether it is still to be told how many of its rows were known or replaced others: all are recorded, not all are counted. */
    public boolean counting() {
        return state == ImportState.DONE && repeatedPlays == null && revised == null;
    }

    public boolean waiting() {
        return state == ImportState.WAITING;
    }

    /** The days that its figures are about, as the file or the person says. */
    public @Nullable Span about() {
        return days == null ? period : days;
    }

    /** What speaks of the whole file and not of a line: why the import failed. */
    public @Nullable String reason() {
        return problems.stream()
                .filter(problem -> state == ImportState.FAILED && problem.line() == null)
                .map(BadLine::detail)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Percent done, 0 to 100. */
    public int percent() {
        return total <= 0 ? 0 : (int) Math.min(100, done * 100 / total);
    }
}
