package io.artistagent.query.imports;

import io.artistagent.domain.imports.DaySpan;
import io.artistagent.domain.imports.ImportKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import as stored.
 *
 * @param kinds all that the file can be taken for
 * @param period the days that figures without days are about
 * @param days the days that the rows speak of
 * @param fileName null where the person who brought it was erased
 * @param completedAt where in the log it was completed
 * @param failure why it failed, in a sentence
 */
record ImportDocument(
        String id,
        String owner,
        @Nullable String artistId,
        @Nullable String trackId,
        ImportKind kind,
        List<ImportKind> kinds,
        @Nullable Span period,
        @Nullable Span days,
        List<String> notes,
        List<Encoding> encodings,
        @Nullable String fileName,
        State state,
        long done,
        long total,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Long completedAt,
        @Nullable String failure,
        long problemCount,
        List<BadLine> problems,
        long version) {

    enum State {
        WAITING,
        RUNNING,
        DONE,
        DISCARDED,
        FAILED
    }

    /** Two days as the store keeps them. */
    record Span(String first, String last) {

        DaySpan days() {
            return new DaySpan(LocalDate.parse(first), LocalDate.parse(last));
        }
    }

    /** How some words of the file read in an encoding. */
    record Encoding(String encoding, String words) {}

    record BadLine(
            String file,
            long line,
            long column,
            @Nullable String name,
            @Nullable String value,
            String detail,
            long alike) {}
}
