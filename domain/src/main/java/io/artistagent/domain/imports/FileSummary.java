package io.artistagent.domain.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A summary of a file for its owner before the rows are recorded.
 *
 * @param days the days that the rows cover; null if they contain no dates
 * @param notes sentences about data that was interpreted or left out on purpose
 * @param encodings some words as they read in likely encodings, starting with the one that was used; empty if the encoding is certain
 */
public record FileSummary(@Nullable DaySpan days, List<String> notes, List<EncodingReading> encodings) {

    /** An empty summary. */
    public static final FileSummary NONE = new FileSummary(null, List.of());

    public FileSummary {
        notes = List.copyOf(notes);
        encodings = List.copyOf(encodings);
    }

    /** Creates the summary of a file whose encoding is certain. */
    public FileSummary(@Nullable DaySpan days, List<String> notes) {
        this(days, notes, List.of());
    }

    /** Omits the content, so that it cannot reach a log by accident. */
    @Override
    public String toString() {
        return "FileSummary[…]";
    }
}
