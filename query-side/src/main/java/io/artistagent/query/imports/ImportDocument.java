package io.artistagent.query.imports;

import io.artistagent.domain.imports.DaySpan;
import io.artistagent.domain.imports.ImportKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stored import.
 *
 * @param kinds all kinds that the file could be
 * @param period the days to which figures without dates apply
 * @param days the first and last day in the rows
 * @param fileName null if the person who uploaded the file was erased
 * @param completedAt the log index of the completion
 * @param failure the reason for a failure, as a sentence
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

    /** A range of days in the form of the store. */
    record Span(String first, String last) {

        DaySpan days() {
            return new DaySpan(LocalDate.parse(first), LocalDate.parse(last));
        }
    }

    /** Some words of the file, decoded with an encoding. */
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
