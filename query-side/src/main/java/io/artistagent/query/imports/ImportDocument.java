package io.artistagent.query.imports;

import io.artistagent.domain.imports.ImportKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import as stored.
 *
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

    record BadLine(
            String file,
            long line,
            long column,
            @Nullable String name,
            @Nullable String value,
            String detail,
            long alike) {}
}
