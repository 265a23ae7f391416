package io.artistagent.eventlog.storage;

import io.artistagent.eventlog.TestLog;
import java.sql.SQLException;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract for the log in PostgreSQL. */
class PostgreSqlLogTest implements LogContract {

    private static TestLog log;

    @BeforeAll
    static void open() throws SQLException {
        log = TestLog.fresh();
    }

    @AfterAll
    static void close() throws InterruptedException {
        log.close();
    }

    @Override
    public EventStorageEngine log() {
        return log.engine();
    }
}
