package io.artistagent.ml.features;

import io.artistagent.eventlog.readmodel.ModelTables;
import io.artistagent.eventlog.readmodel.ReadModels;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Access to the tables of the {@link FeatureReadModel}. */
@Component
final class FeatureTables extends ModelTables {

    FeatureTables(ReadModels models, JdbcTemplate database, PlatformTransactionManager transactions) {
        super(FeatureReadModel.NAME, models, database, transactions);
    }
}
