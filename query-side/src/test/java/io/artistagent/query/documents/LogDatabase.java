package io.artistagent.query.documents;

import io.artistagent.eventlog.readmodel.DocumentStoreRegister;
import io.artistagent.testkit.stores.TestStores;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The database of a log, as far as the document store needs it. */
final class LogDatabase {

    /** A process that does not extend a claim for that long has lost it. */
    static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(3);

    private final DriverManagerDataSource database = new DriverManagerDataSource(TestStores.freshDatabase());

    LogDatabase() {
        Flyway.configure()
                .dataSource(database)
                .schemas("log")
                .locations("classpath:db/migration/log")
                .load()
                .migrate();
    }

    DocumentStoreRegister register() {
        return new DocumentStoreRegister(
                JdbcClient.create(database), new JdbcTransactionManager(database), CLAIM_TIMEOUT);
    }

    /**
     * Lets a process claim the position of a processor, or extend its claim, as the framework's store of positions does.
     *
     * @param clock how many seconds the clock of the process is behind that of the database
     */
    void claim(String processor, @Nullable String owner, int clock) {
        JdbcClient.create(database)
                .sql("INSERT INTO log.token (processor_name, segment, owner, time_stamp) VALUES (?, 0, ?,"
                        + " to_json(now() - make_interval(secs => ?)) #>> '{}')"
                        + " ON CONFLICT (processor_name, segment) DO UPDATE SET time_stamp = excluded.time_stamp")
                .params(processor, owner, clock)
                .update();
    }
}
