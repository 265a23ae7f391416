package io.artistagent.query.statistics;

import io.artistagent.domain.imports.ImportId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Tells in how many rows an import reported other figures than an import before it. The later report stands, and its owner should know.
 */
@Component
public final class Revisions {

    private static final String INSERT = """
            INSERT INTO query.import_revision (import_id, batch, revised)
            SELECT * FROM unnest(?::uuid[], ?::integer[], ?::bigint[])
            ON CONFLICT (import_id, batch) DO NOTHING
            """;

    private static final String READ = """
            SELECT import_id, sum(revised)::bigint AS revised FROM query.import_revision
            WHERE import_id = ANY (?) GROUP BY import_id
            """;

    private final JdbcTemplate database;

    Revisions(JdbcTemplate database) {
        this.database = database;
    }

    /** The rows of each of these imports that revised an earlier report; imports without any are left out. */
    public Map<UUID, Long> of(Collection<UUID> imports) {
        var rows = new HashMap<UUID, Long>();
        database.query(READ, statement -> new Columns(statement).add("uuid", List.copyOf(imports), id -> id), row -> {
            rows.put(row.getObject("import_id", UUID.class), row.getLong("revised"));
        });
        return rows;
    }

    void write(Counted counted) {
        var batches = List.copyOf(counted.rows.keySet());
        if (!batches.isEmpty()) {
            database.update(INSERT, statement -> {
                var columns = new Columns(statement);
                columns.add("uuid", batches, Batch::importId);
                columns.add("integer", batches, Batch::number);
                columns.add("bigint", batches, counted.rows::get);
            });
        }
    }

    /** Whether a figure was reported before, and is another now. */
    static boolean differ(@Nullable Object earlier, @Nullable Object later) {
        return earlier != null && later != null && !earlier.equals(later);
    }

    private record Batch(UUID importId, int number) {}

    /** Rows that differ from earlier reports, by the batches of imports in which they came. */
    static final class Counted {

        private final Map<Batch, Long> rows = new LinkedHashMap<>();

        void add(ImportId importId, int batch) {
            rows.merge(new Batch(importId.value(), batch), 1L, Long::sum);
        }
    }
}
