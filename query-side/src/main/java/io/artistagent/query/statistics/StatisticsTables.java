package io.artistagent.query.statistics;

import io.artistagent.eventlog.readmodel.ModelTables;
import io.artistagent.eventlog.readmodel.ReadModels;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Access to the tables of the {@link StatisticsReadModel}. */
@Component
final class StatisticsTables extends ModelTables {

    StatisticsTables(ReadModels models, JdbcTemplate database, PlatformTransactionManager transactions) {
        super(StatisticsReadModel.NAME, models, database, transactions);
    }
}
