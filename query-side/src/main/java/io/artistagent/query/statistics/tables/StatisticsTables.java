package io.artistagent.query.statistics.tables;

import io.artistagent.eventlog.readmodel.ModelTables;
import io.artistagent.eventlog.readmodel.ReadModels;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Access to the tables of the {@link StatisticsReadModel}. */
@Component
public final class StatisticsTables extends ModelTables {

    /** In place of the track in figures of the artist as a whole. */
    public static final UUID NO_TRACK = new UUID(0, 0);

    StatisticsTables(ReadModels models, JdbcTemplate database, PlatformTransactionManager transactions) {
        super(StatisticsReadModel.NAME, models, database, transactions);
    }

    /**
     * Runs a query that returns one row for each import.
     *
     * @param query a query with the parameter {@code imports} and the column {@code import_id}
     * @return the values of the imports that have a row
     */
    <T> Map<UUID, T> byImport(String query, Collection<UUID> imports, RowMapper<T> value) {
        if (imports.isEmpty()) {
            return Map.of();
        }
        return sql(query)
                .param("imports", imports)
                .query((row, number) -> Map.entry(row.getObject("import_id", UUID.class), value.mapRow(row, number)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
