package io.artistagent.eventlog.readmodel;

import io.artistagent.eventlog.projection.TokenStoreConfiguration;
import java.util.Collection;
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

    private static final String FOLLOWED = """
            SELECT EXISTS (
              SELECT FROM log.token
              WHERE split_part(processor_name, '@', 1) IN (:models)
                AND owner IS NOT NULL
                AND time_stamp::timestamptz > now() - make_interval(secs => :seconds))
            """;

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    public DocumentStoreRegister(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

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

    /** Whether a process holds the claim on a version of one of these read models, so that it uses the store of this log. */
    public boolean isFollowed(Collection<String> models) {
        return !models.isEmpty()
                && database.sql(FOLLOWED)
                        .param("models", models)
                        .param("seconds", TokenStoreConfiguration.CLAIM_TIMEOUT.toSeconds())
                        .query(Boolean.class)
                        .single();
    }
}
