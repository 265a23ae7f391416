package io.artistagent.eventlog.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.database.LogDataSource;
import io.artistagent.testkit.stores.TestStores;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A log and a key database that a test can open, break and restore. */
final class SealedLog implements AutoCloseable {

    static final String MASTER_KEY = TestLog.MASTER_KEY;
    static final String ANOTHER_MASTER_KEY = "YW5vdGhlciBtYXN0ZXIga2V5IG9mIHRoZSB0ZXN0cy4=";

    private final HikariDataSource pool = new HikariDataSource();
    private final LogDataSource database;
    private String keysUrl = TestStores.freshDatabase();

    SealedLog() {
        pool.setJdbcUrl(TestLog.freshDatabase());
        pool.setMaximumPoolSize(4);
        database = new LogDataSource(pool);
    }

    TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /** Uses the database in the current transaction. */
    void usesTheDatabase() {
        new JdbcTemplate(database).queryForObject("SELECT 1", Integer.class);
    }

    /** Breaks the current transaction, so that further statements fail. */
    void failsAtWork() {
        new JdbcTemplate(database).queryForObject("SELECT 1 / 0", Integer.class);
    }

    KeyStore open() {
        return open(MASTER_KEY);
    }

    KeyStore open(String master, String... others) {
        return KeyStore.open(new KeySettings(keysUrl, "", "", master, List.of(others)), database);
    }

    /** Replaces the key database with an empty one. */
    void losesItsKeys() {
        keysUrl = TestStores.freshDatabase();
    }

    /** Waits until one master key wraps all keys and the others are removed. */
    void awaitRotation() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> keys().queryForObject(
                                "SELECT (SELECT count(*) FROM keys.master_key) = 1"
                                        + " AND (SELECT count(DISTINCT master_key) FROM keys.subject_key) <= 1",
                                Boolean.class));
    }

    JdbcTemplate log() {
        return new JdbcTemplate(pool);
    }

    JdbcTemplate keys() {
        return new JdbcTemplate(new org.springframework.jdbc.datasource.DriverManagerDataSource(keysUrl));
    }

    /** Starts a process, runs the work with its keys, and stops the process. */
    <T> T atAStart(Function<SubjectKeys, T> work) throws Exception {
        try (KeyStore store = open()) {
            return work.apply(store.keys());
        }
    }

    /** Restores a row of a backup of the keys. */
    void restore(Map<String, Object> key) {
        keys().update(
                        "INSERT INTO keys.subject_key (subject, master_key, wrapped) VALUES (?, ?, ?)",
                        key.get("subject"),
                        key.get("master_key"),
                        key.get("wrapped"));
    }

    /** Seals a name as in an event. */
    static String seal(SubjectKeys keys, UUID person) {
        return keys.sealing("event", person).seal("/name", "Alma Keller".getBytes(UTF_8));
    }

    static String open(SubjectKeys keys, UUID person, String sealed) {
        return new String(keys.opening("event", person).open("/name", sealed), UTF_8);
    }

    @Override
    public void close() {
        pool.close();
    }
}
