package io.artistagent.query.statistics.tables;

import io.artistagent.query.imports.RepeatedPlays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads the counts of imported plays that {@link PlaysWriter} has stored. */
@Component
final class RepeatedPlayCounts implements RepeatedPlays {

    private static final String COUNTS = """
            SELECT import_id, sum(plays) AS plays, sum(repeated) AS repeated FROM {statistics}.import_plays
            WHERE import_id IN (:imports) GROUP BY import_id
            """;

    private final StatisticsTables database;

    RepeatedPlayCounts(StatisticsTables database) {
        this.database = database;
    }

    @Override
    public Map<UUID, Counted> of(Collection<UUID> imports) {
        return database.byImport(
                COUNTS, imports, (row, number) -> new Counted(row.getLong("plays"), row.getLong("repeated")));
    }
}
