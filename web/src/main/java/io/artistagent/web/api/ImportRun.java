package io.artistagent.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One file on its way in. */
public record ImportRun(
        String id,
        @Nullable ImportKind kind,
        @Nullable String artistId,
        @Nullable String trackId,
        @Nullable String fileName,
        ImportState state,
        boolean discarded,
        long done,
        long total,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long problemCount,
        List<BadLine> problems,
        long version) {

    public ImportRun {
        problems = problems == null ? List.of() : problems;
    }

    /** What could not be read, and where. */
    public record BadLine(
            @Nullable String file,
            @Nullable Integer line,
            @Nullable String column,
            @Nullable String detail) {}

    public boolean running() {
        return state == ImportState.RUNNING;
    }

    public boolean waiting() {
        return state == ImportState.WAITING;
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
