package io.artistagent.query.imports;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Tells how many plays of an import an earlier file had brought, so that they count once. The room that counts plays answers. */
public interface RepeatedPlays {

    /** What was counted so far, for those of the imports that brought plays. */
    Map<UUID, Counted> of(Collection<UUID> imports);

    /**
     * How far the plays of an import are counted.
     *
     * @param plays all of its plays that were counted so far
     * @param repeated those of them that were known
     */
    record Counted(long plays, long repeated) {}
}
