package io.artistagent.domain.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person should know of a file before its rows are recorded.
 *
 * @param days the days that its rows speak of; null where they name none
 * @param notes what was left out or read differently on purpose, in sentences
 * @param encodings how some of its words read in likely encodings, the one that was used first; empty where the encoding is certain
 */
public record FileSummary(@Nullable DaySpan days, List<String> notes, List<EncodingReading> encodings) {

    /** A file of which there is nothing to say. */
    public static final FileSummary NONE = new FileSummary(null, List.of());

    public FileSummary {
        notes = List.copyOf(notes);
        encodings = List.copyOf(encodings);
    }

    /** A file whose encoding is certain. */
    public FileSummary(@Nullable DaySpan days, List<String> notes) {
        this(days, notes, List.of());
    }

    /** Never what it says: it must not reach a log by accident. */
    @Override
    public String toString() {
        return "FileSummary[…]";
    }
}
