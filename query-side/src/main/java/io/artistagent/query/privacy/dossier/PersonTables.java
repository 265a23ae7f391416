package io.artistagent.query.privacy.dossier;

import io.artistagent.eventlog.readmodel.ModelTables;
import io.artistagent.eventlog.readmodel.ReadModels;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Access to the index by which the trail finds events, for the events of one person. */
@Component
final class PersonTables extends ModelTables {

    /** The read model of the trail. */
    static final String TRAIL = "trail";

    PersonTables(ReadModels models, JdbcTemplate database, PlatformTransactionManager transactions) {
        super(TRAIL, models, database, transactions);
    }
}
