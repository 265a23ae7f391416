package io.artistagent.standalone.problems;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import io.artistagent.diagnostics.LoggedFailure;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The servers that may be unavailable, each with the loggers whose warnings are always about it and the exceptions of its driver. */
enum Store {
    POSTGRESQL(
            "PostgreSQL",
            "db",
            List.of("com.zaxxer.hikari."),
            List.of(
                    "java.sql.SQLTransientConnectionException",
                    "org.axonframework.common.jdbc.JdbcException",
                    "org.springframework.jdbc.CannotGetJdbcConnectionException",
                    "org.springframework.transaction.CannotCreateTransactionException",
                    "org.springframework.transaction.TransactionSystemException",
                    "org.postgresql.util.PSQLException: An I/O error",
                    "org.postgresql.util.PSQLException: Connection to",
                    "org.postgresql.util.PSQLException: The connection attempt failed",
                    "org.postgresql.util.PSQLException: This connection has been closed",
                    "org.postgresql.util.PSQLException: FATAL: ")),
    DOCUMENTS(
            "The document store",
            "mongo",
            List.of("org.mongodb.driver."),
            List.of("com.mongodb.MongoTimeoutException", "com.mongodb.MongoSocket")),
    REDIS(
            "Redis",
            "redis",
            List.of("org.redisson.", "io.artistagent.web.session.SessionStoreAway"),
            List.of(
                    "org.springframework.data.redis.RedisConnectionFailureException",
                    "org.redisson.client.RedisConnectionException",
                    "org.redisson.client.RedisTimeoutException",
                    "org.redisson.client.RedisResponseTimeoutException")),
    KEYCLOAK(
            "Keycloak",
            "keycloak",
            List.of(),
            List.of(
                    "com.nimbusds.jose.KeySourceException",
                    "org.springframework.security.oauth2.core.OAuth2AuthenticationException"));

    private final String label;
    private final String health;
    private final List<String> loggers;
    private final List<String> failures;

    Store(String label, String health, List<String> loggers, List<String> failures) {
        this.label = label;
        this.health = health;
        this.loggers = loggers;
        this.failures = failures;
    }

    String label() {
        return label;
    }

    /** The name of its health indicator. */
    String health() {
        return health;
    }

    static Optional<Store> behind(ILoggingEvent event) {
        return Arrays.stream(values()).filter(store -> store.isBehind(event)).findFirst();
    }

    private boolean isBehind(ILoggingEvent event) {
        if (loggers.stream().anyMatch(event.getLoggerName()::startsWith) || isNamedIn(event.getArgumentArray())) {
            return true;
        }
        for (@Nullable IThrowableProxy each = event.getThrowableProxy(); each != null; each = each.getCause()) {
            String type = Problem.typeOf(each);
            if (failures.stream().anyMatch(type::startsWith) || this == POSTGRESQL && isLostConnection(each)) {
                return true;
            }
        }
        return false;
    }

    /** Many warnings of the application name only the class of an exception, because its message may quote data. */
    private boolean isNamedIn(@Nullable Object @Nullable [] arguments) {
        return arguments != null
                && Arrays.stream(arguments)
                        .anyMatch(each ->
                                each instanceof String text && failures.stream().anyMatch(text::startsWith));
    }

    /** SQLSTATE class 08 is a lost connection, 57P01 to 57P03 a server that stops or starts; the pool's exceptions have no SQLSTATE. */
    private static boolean isLostConnection(IThrowableProxy failure) {
        return failure instanceof ThrowableProxy proxy
                && switch (proxy.getThrowable()) {
                    case SQLException sql -> isLostConnection(sql.getSQLState());
                    case LoggedFailure logged
                    when SQLException.class.isAssignableFrom(logged.type()) -> isLostConnection(logged.sqlState());
                    default -> false;
                };
    }

    private static boolean isLostConnection(@Nullable String state) {
        return state == null || state.startsWith("08") || state.startsWith("57P0");
    }
}
