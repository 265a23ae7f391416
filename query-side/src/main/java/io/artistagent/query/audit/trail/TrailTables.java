package io.artistagent.query.audit.trail;

import io.artistagent.eventlog.readmodel.ModelTables;
import io.artistagent.eventlog.readmodel.ReadModels;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Access to the tables of the {@link TrailReadModel}. */
@Component
final class TrailTables extends ModelTables {

    TrailTables(ReadModels models, JdbcTemplate database, PlatformTransactionManager transactions) {
        super(TrailReadModel.NAME, models, database, transactions);
    }
}
