package io.artistagent.web.imports;

import io.artistagent.web.frame.PageFrame;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The import of one file. */
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

    /** A problem in the file and its place. */
    public record BadLine(
            @Nullable String file,
            @Nullable Integer line,
            @Nullable String column,
            @Nullable String name,
            @Nullable String value,
            @Nullable String detail,
            long alike) {}

    /** A range of days, both ends included. */
    public record Span(LocalDate first, LocalDate last) {}

    /** The number of rows that replaced earlier figures, and the days they cover; null if there are none. */
    public record Revised(long rows, @Nullable Span days) {}

    /** Some words of the file, decoded with an encoding. */
    public record Encoding(String encoding, String words) {}

    /** A track that the file may belong to. */
    public record TrackName(String id, String title) {}

    public boolean running() {
        return state == ImportState.RUNNING;
    }

    /** Whether all rows are imported but not yet counted as repeated or replacing. */
    public boolean counting() {
        return state == ImportState.DONE && repeatedPlays == null && revised == null;
    }

    public boolean waiting() {
        return state == ImportState.WAITING;
    }

    /** Whether the file belongs to an artist who has retired, so that nothing more can be imported. The frame shows that artist. */
    public boolean closed(PageFrame frame) {
        return artistId != null && frame.retired();
    }

    /** Returns the days that the figures cover, according to the file or the person. */
    public @Nullable Span about() {
        return days == null ? period : days;
    }

    /** Returns why the import failed: a problem of the whole file rather than a line; null if there is none. */
    public @Nullable String reason() {
        return problems.stream()
                .filter(problem -> state == ImportState.FAILED && problem.line() == null)
                .map(BadLine::detail)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Returns the progress in percent, from 0 to 100. */
    public int percent() {
        return total <= 0 ? 0 : (int) Math.min(100, done * 100 / total);
    }
}
