package io.artistagent.diagnostics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recognises an unavailable server by log events. The module that uses the server's driver declares its implementation in
 * {@code META-INF/spring.factories}, because only that module knows the driver's classes. The file is read before there is an application
 * context.
 */
public interface OutageSigns {

    Server server();

    /** Prefixes of the names of loggers that warn only if the server is unavailable. */
    default List<String> loggers() {
        return List.of();
    }

    /** Classes of failures that occur only if the server is unavailable, including their subclasses. */
    List<Class<? extends Throwable>> failures();

    /** Returns whether failures of this class occur only if the server is unavailable. */
    default boolean isOutage(Class<? extends Throwable> failure) {
        return failures().stream().anyMatch(sign -> sign.isAssignableFrom(failure));
    }

    /**
     * Returns whether a failure means that the server is unavailable.
     *
     * @param sqlState the SQLSTATE of the failure, if it has one
     */
    default boolean isOutage(Class<? extends Throwable> failure, @Nullable String sqlState) {
        return isOutage(failure);
    }
}
