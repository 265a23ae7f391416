package io.artistagent.query.statistics;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells how many plays of an import an earlier file had brought, so that they count once. */
@Component
public final class RepeatedPlays {

    private static final String COUNTS = """
            SELECT import_id, sum(plays) AS plays, sum(repeated) AS repeated FROM query.import_plays
            WHERE import_id IN (:imports) GROUP BY import_id
            """;

    private final JdbcClient database;

    RepeatedPlays(JdbcClient database) {
        this.database = database;
    }

    /** What was counted so far, for those of the imports that brought plays. */
    public Map<UUID, Counted> of(Collection<UUID> imports) {
        if (imports.isEmpty()) {
            return Map.of();
        }
        return database
                .sql(COUNTS)
                .param("imports", imports)
                .query((row, number) -> Map.entry(
                        row.getObject("import_id", UUID.class),
                        new Counted(row.getLong("plays"), row.getLong("repeated"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * How far the plays of an import are counted.
     *
     * @param plays all of its plays that were counted so far
     * @param repeated those of them that were known
     */
    public record Counted(long plays, long repeated) {}
}
