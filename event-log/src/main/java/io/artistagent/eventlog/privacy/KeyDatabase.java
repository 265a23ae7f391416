package io.artistagent.eventlog.privacy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/**
 * The database of the keys. It is no data source of the application: whoever can ask for one finds the log's, and no transaction of the
 * log ever spans both.
 */
final class KeyDatabase implements AutoCloseable {

    private static final int CONNECTIONS = 8;

    private final HikariDataSource pool;

    KeyDatabase(KeySettings settings) {
        var config = new HikariConfig();
        config.setPoolName("keys");
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.username().isBlank() ? null : settings.username());
        config.setPassword(settings.password().isBlank() ? null : settings.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(3_000);
        config.addDataSourceProperty("connectTimeout", "3");
        config.addDataSourceProperty("socketTimeout", "130");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("ApplicationName", "artist-agent keys");
        pool = new HikariDataSource(config);
        Flyway.configure()
                .dataSource(pool)
                .schemas("keys")
                .createSchemas(true)
                .locations("classpath:db/migration/keys")
                .load()
                .migrate();
    }

    /** Does something in a transaction of its own. */
    <T> T inTransaction(Work<T> work) {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            }
        } catch (SQLException failed) {
            throw translated(failed);
        }
    }

    /** As the rest of the house says that a store is away or refuses. */
    private static DataAccessException translated(SQLException failed) {
        return Objects.requireNonNullElseGet(
                new SQLExceptionSubclassTranslator().translate("keys", null, failed),
                () -> new UncategorizedSQLException("keys", null, failed));
    }

    /** What is done with a connection. */
    @FunctionalInterface
    interface Work<T> {

        T on(Connection connection) throws SQLException;
    }

    @Override
    public void close() {
        pool.close();
    }
}
