package io.artistagent.query.imports;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Collects the counts that the statistics keep for imports. */
@Component
final class ImportCounts {

    /** The counts so far for one import. */
    record Counted(RepeatedPlays.@Nullable Counted plays, RevisedRows.@Nullable Counted rows) {

        static final Counted NOTHING = new Counted(null, null);
    }

    /** The counts so far for several imports. */
    record All(Map<UUID, RepeatedPlays.Counted> plays, Map<UUID, RevisedRows.Counted> rows) {

        Counted of(String id) {
            UUID key = UUID.fromString(id);
            return new Counted(plays.get(key), rows.get(key));
        }
    }

    private final RepeatedPlays repeated;
    private final RevisedRows revised;

    ImportCounts(RepeatedPlays repeated, RevisedRows revised) {
        this.repeated = repeated;
        this.revised = revised;
    }

    All of(Collection<UUID> imports) {
        return new All(repeated.of(imports), revised.of(imports));
    }
}
