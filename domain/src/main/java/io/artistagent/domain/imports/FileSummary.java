package io.artistagent.domain.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person should know of a file before its rows are recorded.
 *
 * @param days the days that its rows speak of; null where they name none
 * @param notes what was left out or read differently on purpose, in sentences
 */
public record FileSummary(@Nullable DaySpan days, List<String> notes) {

    /** A file of which there is nothing to say. */
    public static final FileSummary NONE = new FileSummary(null, List.of());

    public FileSummary {
        notes = List.copyOf(notes);
    }

    /** Never what it says: it must not reach a log by accident. */
    @Override
    public String toString() {
        return "FileSummary[…]";
    }
}
