package io.artistagent.query.imports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells how many rows of an import replaced figures that were reported before. The room that keeps figures answers. */
public interface RevisedRows {

    /** What was counted so far, for those of the imports that brought figures. */
    Map<UUID, Counted> of(Collection<UUID> imports);

    /**
     * How far the rows of an import are counted.
     *
     * @param rows all of its rows that were counted so far
     * @param revised those of them that reported other figures than an earlier row
     * @param first the first day about which these speak; null where there are none
     * @param last the last one
     */
    record Counted(
            long rows,
            long revised,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}
}
