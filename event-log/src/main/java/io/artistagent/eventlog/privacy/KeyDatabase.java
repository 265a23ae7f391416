package io.artistagent.eventlog.privacy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.artistagent.eventlog.database.OwnTransaction;
import io.artistagent.eventlog.database.ServerSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/**
 * The key database. It is not a bean, so that a component that injects a data source gets the log's. No transaction spans both databases.
 */
final class KeyDatabase implements AutoCloseable {

    private static final int CONNECTIONS = 8;

    private static final Map<String, String> PROPERTIES = Map.of(
            "connectTimeout", "3",
            "tcpKeepAlive", "true",
            "logServerErrorDetail", "false",
            "ApplicationName", "artist-agent keys");

    private final HikariDataSource pool;

    /** @throws IllegalStateException if the server may lose a committed key */
    KeyDatabase(KeySettings settings) {
        migrate(settings);
        HikariConfig config = new HikariConfig();
        config.setPoolName("keys");
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.username().isBlank() ? null : settings.username());
        config.setPassword(settings.password().isBlank() ? null : settings.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(3_000);
        // A wait for a key blocks other work: a query takes milliseconds, so one that takes seconds is given up
        config.setConnectionInitSql("SET transaction_timeout = '5s'");
        config.addDataSourceProperty("socketTimeout", "7");
        PROPERTIES.forEach(config::addDataSourceProperty);
        pool = new HikariDataSource(config);
    }

    /** Migrates on a connection without timeouts. */
    private static void migrate(KeySettings settings) {
        DriverManagerDataSource patient = new DriverManagerDataSource(settings.url());
        Properties properties = new Properties();
        properties.putAll(PROPERTIES);
        if (!settings.username().isBlank()) {
            properties.setProperty("user", settings.username());
        }
        if (!settings.password().isBlank()) {
            properties.setProperty("password", settings.password());
        }
        patient.setConnectionProperties(properties);
        try (Connection connection = patient.getConnection()) {
            ServerSettings.checkDurable(connection, "The database of keys");
        } catch (SQLException failed) {
            throw translated(failed);
        }
        Flyway.configure()
                .dataSource(patient)
                .schemas("keys")
                .createSchemas(true)
                .locations("classpath:db/migration/keys")
                .load()
                .migrate();
    }

    /** Runs the work in a transaction. */
    <T> T inTransaction(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            return OwnTransaction.on(connection, work::on);
        } catch (SQLException failed) {
            throw translated(failed);
        }
    }

    /** The Spring exception by which the rest of the system recognises that a store is unavailable or refuses. */
    private static DataAccessException translated(SQLException failed) {
        return Objects.requireNonNullElseGet(
                new SQLExceptionSubclassTranslator().translate("keys", null, failed),
                () -> new UncategorizedSQLException("keys", null, failed));
    }

    /** Work on a connection. */
    @FunctionalInterface
    interface Work<T> {

        T on(Connection connection) throws SQLException;
    }

    @Override
    public void close() {
        pool.close();
    }
}
