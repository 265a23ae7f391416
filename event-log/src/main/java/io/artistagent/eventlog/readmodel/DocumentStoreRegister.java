package io.artistagent.eventlog.readmodel;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The log's record of its document store, where read models have their collections. The log and the store contain the same id, so that a
 * process notices if its settings name the store of another log.
 */
public final class DocumentStoreRegister {

    private static final String CLAIMS = """
            SELECT processor_name || ' ' || segment || ' ' || owner || ' ' || time_stamp
            FROM log.token
            WHERE split_part(processor_name, '@', 1) IN (:models) AND owner IS NOT NULL
            ORDER BY 1
            """;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Duration claimTimeout;
    private volatile Claims lastChange = new Claims(List.of(), 0);

    /** @param claimTimeout a process that does not extend a claim for that long has lost it */
    public DocumentStoreRegister(JdbcClient database, PlatformTransactionManager transactions, Duration claimTimeout) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.claimTimeout = claimTimeout;
    }

    /** The claims of processes on positions, each with the time of its last extension, and when they were first seen like this. */
    private record Claims(List<String> rows, long seenAt) {}

    /** The id of the document store of this log; empty if it has none yet. */
    public Optional<UUID> id() {
        return database.sql("SELECT id FROM log.document_store")
                .query(UUID.class)
                .optional();
    }

    /** Does work that may replace the store, in one process at a time. */
    public void alone(Runnable work) {
        transaction.executeWithoutResult(begun -> {
            database.sql("SELECT pg_advisory_xact_lock(hashtextextended('document store', 0))")
                    .query(row -> {});
            work.run();
        });
    }

    /**
     * Gives the log another store.
     *
     * @return the id that the store must have
     */
    public UUID replace() {
        return database.sql("INSERT INTO log.document_store (id) VALUES (gen_random_uuid())"
                        + " ON CONFLICT (the_one) DO UPDATE SET id = excluded.id RETURNING id")
                .query(UUID.class)
                .single();
    }

    /**
     * Whether a process may hold the claim on a version of one of these read models, so that it uses the store of this log. A claim has
     * lapsed if it was not extended between two calls that are far enough apart. Its time is not compared with a clock: it comes from the
     * clock of another machine.
     */
    public boolean isFollowed(Collection<String> models) {
        List<String> claims = models.isEmpty() ? List.of() : claims(models);
        if (!claims.equals(lastChange.rows())) {
            lastChange = new Claims(claims, System.nanoTime());
        }
        return !claims.isEmpty() && System.nanoTime() - lastChange.seenAt() < claimTimeout.toNanos();
    }

    private List<String> claims(Collection<String> models) {
        return database.sql(CLAIMS).param("models", models).query(String.class).list();
    }
}
