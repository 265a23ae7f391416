package io.artistagent.query.imports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts the rows of an import that replaced earlier figures. The statistics implement it. */
public interface RevisedRows {

    /** Returns the counts so far by import. Imports without figures are omitted. */
    Map<UUID, Counted> of(Collection<UUID> imports);

    /**
     * The counts for one import.
     *
     * @param rows the number of rows counted so far
     * @param revised how many of them differ from the figures of an earlier row
     * @param first the first day of the revised rows; null without any
     * @param last the last day of the revised rows; null without any
     */
    record Counted(
            long rows,
            long revised,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}
}
