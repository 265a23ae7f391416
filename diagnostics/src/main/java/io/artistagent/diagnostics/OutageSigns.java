package io.artistagent.diagnostics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the log shows that a server is away. The module that uses the driver of a server offers this in its {@code META-INF/spring.factories},
 * because it alone knows the classes of the driver. It is read before there is an application context.
 */
public interface OutageSigns {

    Server server();

    /** The beginnings of the names of loggers that warn only when the server is away. */
    default List<String> loggers() {
        return List.of();
    }

    /** The failures that mean by themselves that the server is away, including their subclasses. */
    List<Class<? extends Throwable>> failures();

    /** Whether a failure of this class means by itself that the server is away. */
    default boolean isOutage(Class<? extends Throwable> failure) {
        return failures().stream().anyMatch(sign -> sign.isAssignableFrom(failure));
    }

    /** Whether a failure means that the server is away. */
    default boolean isOutage(Class<? extends Throwable> failure, @Nullable String sqlState) {
        return isOutage(failure);
    }
}
