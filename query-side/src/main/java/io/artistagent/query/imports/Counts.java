package io.artistagent.query.imports;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the rooms that count for what they counted of imports. */
@Component
final class Counts {

    /** What is counted so far of one import. */
    record Counted(RepeatedPlays.@Nullable Counted plays, RevisedRows.@Nullable Counted rows) {

        static final Counted NOTHING = new Counted(null, null);
    }

    /** What is counted so far of several. */
    record All(Map<UUID, RepeatedPlays.Counted> plays, Map<UUID, RevisedRows.Counted> rows) {

        Counted of(String id) {
            var key = UUID.fromString(id);
            return new Counted(plays.get(key), rows.get(key));
        }
    }

    private final RepeatedPlays repeated;
    private final RevisedRows revised;

    Counts(RepeatedPlays repeated, RevisedRows revised) {
        this.repeated = repeated;
        this.revised = revised;
    }

    All of(Collection<UUID> imports) {
        return new All(repeated.of(imports), revised.of(imports));
    }
}
