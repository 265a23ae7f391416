package io.artistagent.query.statistics.tables;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.query.imports.RevisedRows;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts the rows of an import that differ from earlier figures. The later report wins, and the import shows the number. */
@Component
final class Revisions implements RevisedRows {

    private static final String INSERT = """
            INSERT INTO {statistics}.import_revision (import_id, batch, owner, row_count, revised, first_day, last_day)
            SELECT * FROM unnest(?::uuid[], ?::integer[], ?::uuid[], ?::bigint[], ?::bigint[], ?::date[], ?::date[])
            ON CONFLICT (import_id, batch) DO NOTHING
            """;

    private static final String COUNTS = """
            SELECT import_id, sum(row_count) AS row_count, sum(revised) AS revised,
              min(first_day) AS first_day, max(last_day) AS last_day
            FROM {statistics}.import_revision WHERE import_id IN (:imports) GROUP BY import_id
            """;

    private final StatisticsTables database;

    Revisions(StatisticsTables database) {
        this.database = database;
    }

    @Override
    public Map<UUID, Counted> of(Collection<UUID> imports) {
        return database.byImport(
                COUNTS,
                imports,
                (row, number) -> new Counted(
                        row.getLong("row_count"),
                        row.getLong("revised"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)));
    }

    void write(List<Batch> counted) {
        if (!counted.isEmpty()) {
            database.update(INSERT, statement -> {
                Columns columns = new Columns(statement);
                columns.add("uuid", counted, batch -> batch.importId.value());
                columns.add("integer", counted, batch -> batch.number);
                columns.add("uuid", counted, batch -> batch.owner == null ? null : batch.owner.value());
                columns.add("bigint", counted, batch -> batch.rows);
                columns.add("bigint", counted, batch -> batch.revised);
                columns.add("date", counted, batch -> batch.first == null ? null : batch.first.toString());
                columns.add("date", counted, batch -> batch.last == null ? null : batch.last.toString());
            });
        }
    }

    /** Returns whether a figure was reported before and has changed. */
    static boolean differ(@Nullable Object earlier, @Nullable Object later) {
        return earlier != null && later != null && !earlier.equals(later);
    }

    /** The rows of one batch of an import. */
    static final class Batch {

        private final ImportId importId;
        private final int number;
        private final @Nullable PersonId owner;
        private final long rows;
        private long revised;
        private @Nullable LocalDate first;
        private @Nullable LocalDate last;

        /** @param owner the person whose erasure deletes the rows; null for rows that stay */
        Batch(ImportId importId, int number, @Nullable PersonId owner, long rows) {
            this.importId = importId;
            this.number = number;
            this.owner = owner;
            this.rows = rows;
        }

        /** Returns whether the batch has rows. Those of an erased person are unreadable and count as none. */
        boolean hasRows() {
            return rows > 0;
        }

        /** Counts a row that differs from the earlier figures of these days. */
        void revise(LocalDate from, LocalDate to) {
            revised++;
            first = first == null || from.isBefore(first) ? from : first;
            last = last == null || to.isAfter(last) ? to : last;
        }
    }
}
