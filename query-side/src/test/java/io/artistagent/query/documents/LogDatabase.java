package io.artistagent.query.documents;

import io.artistagent.eventlog.readmodel.DocumentStoreRegister;
import io.artistagent.testkit.stores.TestStores;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The database of a log, as far as the document store needs it. */
final class LogDatabase {

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
        return new DocumentStoreRegister(JdbcClient.create(database), new JdbcTransactionManager(database));
    }

    /** Lets a process claim the position of a processor, as the framework's store of positions does. */
    void claim(String processor, @Nullable String owner, int secondsAgo) {
        JdbcClient.create(database)
                .sql("INSERT INTO log.token (processor_name, segment, owner, time_stamp) VALUES (?, 0, ?,"
                        + " to_json(now() - make_interval(secs => ?)) #>> '{}')")
                .params(processor, owner, secondsAgo)
                .update();
    }
}
