package io.artistagent.standalone.problems;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The servers that may be away, with what speaks of them: loggers of their drivers, and failures of their drivers. */
enum Store {
    POSTGRESQL("PostgreSQL", List.of("com.zaxxer.hikari."), List.of("java.sql.SQLTransientConnectionException")),
    DOCUMENTS(
            "The document store",
            List.of("org.mongodb.driver."),
            List.of("com.mongodb.MongoTimeoutException", "com.mongodb.MongoSocket")),
    REDIS(
            "Redis",
            List.of("org.redisson."),
            List.of(
                    "org.redisson.client.RedisConnectionException",
                    "org.redisson.client.RedisTimeoutException",
                    "org.redisson.client.RedisResponseTimeoutException")),
    KEYCLOAK(
            "Keycloak",
            List.of(),
            List.of(
                    "com.nimbusds.jose.KeySourceException",
                    "org.springframework.security.oauth2.core.OAuth2AuthenticationException"));

    private final String label;
    private final List<String> loggers;
    private final List<String> failures;

    Store(String label, List<String> loggers, List<String> failures) {
        this.label = label;
        this.loggers = loggers;
        this.failures = failures;
    }

    String label() {
        return label;
    }

    static Optional<Store> behind(ILoggingEvent event) {
        return Arrays.stream(values()).filter(store -> store.isBehind(event)).findFirst();
    }

    private boolean isBehind(ILoggingEvent event) {
        if (loggers.stream().anyMatch(event.getLoggerName()::startsWith)) {
            return true;
        }
        for (@Nullable IThrowableProxy each = event.getThrowableProxy(); each != null; each = each.getCause()) {
            String type = each.getClassName();
            if (failures.stream().anyMatch(type::startsWith) || this == POSTGRESQL && isLostConnection(each)) {
                return true;
            }
        }
        return false;
    }

    /** SQLSTATE class 08 is a lost connection, 57P01 to 57P03 a server that stops or starts; the pool gives no state. */
    private static boolean isLostConnection(IThrowableProxy failure) {
        if (!(failure instanceof ThrowableProxy proxy) || !(proxy.getThrowable() instanceof SQLException sql)) {
            return false;
        }
        String state = sql.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57P0");
    }
}
