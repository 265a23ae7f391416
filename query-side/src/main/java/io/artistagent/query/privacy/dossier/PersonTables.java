package io.artistagent.query.privacy.dossier;

import io.artistagent.eventlog.readmodel.ModelTables;
import io.artistagent.eventlog.readmodel.ReadModels;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Access to the index by which the trail finds events, for the events of one person. */
@Component
final class PersonTables extends ModelTables {

    /** The read model of the trail. */
    static final String TRAIL = "trail";

    private static final int ROWS_AT_A_TIME = 1_000;

    private final TransactionTemplate reading;

    PersonTables(ReadModels models, JdbcTemplate database, PlatformTransactionManager transactions) {
        super(TRAIL, models, database, transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Runs a query whose result may be long. Only some rows are in memory at a time, which needs a transaction. */
    void each(String query, Map<String, ?> values, RowCallbackHandler rows) {
        reading.executeWithoutResult(
                begun -> sql(query).params(values).withFetchSize(ROWS_AT_A_TIME).query(rows));
    }
}
