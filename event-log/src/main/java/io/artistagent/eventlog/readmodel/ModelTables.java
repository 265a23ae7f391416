package io.artistagent.eventlog.readmodel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The PostgreSQL tables of a read model. Each version has a schema named after the read model and the version, for example
 * {@code statistics_3}. SQL refers to the schema by the name of the read model in braces:
 * {@code SELECT streams FROM {statistics}.daily_figures}.
 */
public class ModelTables implements ModelStore {

    private final String model;
    private final String script;
    private final ReadModels models;
    private final JdbcTemplate database;
    private final JdbcClient client;
    private final TransactionTemplate transaction;

    /** @param model the name of the read model; {@code read-models/NAME.sql} on the classpath creates its tables */
    protected ModelTables(
            String model, ReadModels models, JdbcTemplate database, PlatformTransactionManager transactions) {
        this.model = model;
        this.script = read("read-models/" + model + ".sql");
        this.models = models;
        this.database = database;
        this.client = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(transactions);
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** A statement on the current version. */
    public final JdbcClient.StatementSpec sql(String statement) {
        return client.sql(text(statement));
    }

    /** Runs an update on the current version. */
    public final int update(String statement, PreparedStatementSetter parameters) {
        return database.update(text(statement), parameters);
    }

    /** Runs a query on the current version. */
    public final void query(String statement, PreparedStatementSetter parameters, RowCallbackHandler rows) {
        database.query(text(statement), parameters, rows);
    }

    /** The version that the current batch fills, or that the current request reads. */
    public final int version() {
        return models.current(model);
    }

    private String text(String statement) {
        return text(statement, version());
    }

    private String text(String statement, int version) {
        return statement.replace("{" + model + "}", schema(version));
    }

    private String schema(int version) {
        return model + "_" + version;
    }

    /** Creates all tables in one transaction. The lock makes other processes that do the same wait. */
    @Override
    public final void create(int version) {
        transaction.executeWithoutResult(begun -> {
            database.query("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", row -> {}, schema(version));
            if (!exists(version)) {
                database.execute("CREATE SCHEMA " + schema(version));
                database.execute(text(script, version));
            }
        });
    }

    @Override
    public final boolean exists(int version) {
        return Boolean.TRUE.equals(
                database.queryForObject("SELECT to_regnamespace(?) IS NOT NULL", Boolean.class, schema(version)));
    }

    @Override
    public final Set<Integer> versions() {
        return new HashSet<>(database.queryForList(
                "SELECT substring(nspname FROM '[0-9]+$')::integer FROM pg_namespace WHERE nspname ~ ?",
                Integer.class,
                "^" + model + "_[0-9]{1,9}$"));
    }

    /** Fails if another transaction, such as a backup, has locked a table and does not end soon. */
    @Override
    public final void drop(int version) {
        transaction.executeWithoutResult(begun -> {
            database.execute("SET LOCAL lock_timeout = '2s'");
            database.execute("DROP SCHEMA IF EXISTS " + schema(version) + " CASCADE");
        });
    }
}
