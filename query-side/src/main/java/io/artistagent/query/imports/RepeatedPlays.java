package io.artistagent.query.imports;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Counts the plays of an import that an earlier file already contained, and that count only once. The statistics implement it. */
public interface RepeatedPlays {

    /** Returns the counts so far by import. Imports without plays are omitted. */
    Map<UUID, Counted> of(Collection<UUID> imports);

    /**
     * The counts for one import.
     *
     * @param plays the number of plays counted so far
     * @param repeated how many of them were already known
     */
    record Counted(long plays, long repeated) {}
}
